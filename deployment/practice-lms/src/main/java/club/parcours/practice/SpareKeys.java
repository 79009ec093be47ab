package club.parcours.practice;

import java.util.Optional;

/** Other keys of a site, for faults; made when first needed. */
final class SpareKeys {

    private Optional<SiteKey> other = Optional.empty();
    private Optional<SiteKey> weak = Optional.empty();

    /** A good key the site does not use. */
    synchronized SiteKey other() {
        if (other.isEmpty()) {
            other = Optional.of(new SiteKey());
        }
        return other.get();
    }

    /** A key that is too short. */
    synchronized SiteKey weak() {
        if (weak.isEmpty()) {
            weak = Optional.of(new SiteKey(1024, ""));
        }
        return weak.get();
    }
}
