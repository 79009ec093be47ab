package club.parcours.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Our keys in the order in which they sign. A key signs from its time until the time of the one after it, so nothing
 * has to be switched and all nodes do it at the same moment.
 *
 * @param keys the last to sign first
 */
record KeyOrder(List<ToolKey> keys) {
    /** How long a key is published before it signs: the longest that an LMS is known to keep our key set. */
    static final Duration NOTICE = Duration.ofHours(24);

    /** How long a key stays published after it signed last. */
    static final Duration KEPT = Duration.ofDays(30);

    /** After that a key should be followed by another. */
    static final Duration AGE = Duration.ofDays(365);

    /** More than these are never published (lti.md KEY-04). */
    static final int MOST = 4;

    static KeyOrder of(List<ToolKey> keys) {
        return new KeyOrder(keys.stream()
                .sorted(Comparator.comparing(ToolKey::signsFrom).thenComparing(ToolKey::kid).reversed()).toList());
    }

    /** The key to sign with; none before the first was made. */
    Optional<ToolKey> active(Instant now) {
        return keys.stream().filter(key -> !key.signsFrom().isAfter(now)).findFirst();
    }

    /** The key that will sign after it. */
    Optional<ToolKey> next(Instant now) {
        return keys.stream().filter(key -> key.signsFrom().isAfter(now)).reduce((later, sooner) -> sooner);
    }

    /** Those an LMS may see. */
    List<ToolKey> published(Instant now) {
        return keys.stream().filter(key -> !worn(key, now)).limit(MOST).toList();
    }

    /** Those nobody needs any more. */
    List<ToolKey> worn(Instant now) {
        return keys.stream().filter(key -> worn(key, now)).toList();
    }

    List<KeyView> views(Instant now) {
        return published(now).stream().map(key -> view(key, now)).toList();
    }

    private KeyView view(ToolKey key, Instant now) {
        boolean active = active(now).filter(key::equals).isPresent();
        KeyState state = key.signsFrom().isAfter(now) ? KeyState.NEXT : active ? KeyState.ACTIVE : KeyState.RETIRED;
        return new KeyView(key.kid(), state, key.createdAt(), key.signsFrom(),
                state == KeyState.RETIRED ? goneAt(key) : Optional.empty(),
                active && key.signsFrom().plus(AGE).isBefore(now));
    }

    private boolean worn(ToolKey key, Instant now) {
        return goneAt(key).filter(gone -> !gone.isAfter(now)).isPresent();
    }

    private Optional<Instant> goneAt(ToolKey key) {
        int place = keys.indexOf(key);
        return place == 0 ? Optional.empty() : Optional.of(keys.get(place - 1).signsFrom().plus(KEPT));
    }
}
