package club.parcours.takeout;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A way to somebody's envelope for whoever has its address and its code. One for each person: a new one closes the last. */
@Entity
@Table(name = "takeout_link")
class KeptLink extends TenantOwned {
    /** So many codes in vain, and it is shut for a while: not for good, or a child at play could lock a person out. */
    static final int MOST_TRIES = 5;
    static final Duration PAUSE = Duration.ofDays(1);
    /** So many times of fetching are remembered. */
    private static final int REMEMBERED = 20;

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    /** The tag of a {@link club.parcours.kernel.Tongue}. */
    @Column(nullable = false)
    private String language;

    @Column(name = "address_hash")
    private @Nullable String addressHash;

    @Column(name = "code_hash")
    private byte @Nullable [] codeHash;

    @Column(name = "until")
    private @Nullable Instant until;

    @Column(nullable = false)
    private int tries;

    @Column(name = "tried_since")
    private @Nullable Instant triedSince;

    @Column(nullable = false)
    private String fetched = "";

    protected KeptLink() {}

    KeptLink(UUID id, Instant now, PersonId person, String language) {
        super(id, now);
        this.person = person;
        this.language = language;
    }

    /** Opens with these from now on, and with none before. */
    void open(String addressHash, byte[] codeHash, String language, Instant until) {
        this.addressHash = addressHash;
        this.codeHash = codeHash;
        this.language = language;
        this.until = until;
        this.tries = 0;
        this.triedSince = null;
    }

    /** Opens no more; what was fetched by it stays told. */
    void close() {
        addressHash = null;
        codeHash = null;
        until = null;
    }

    boolean isOpen(Instant now) {
        return addressHash != null && until != null && now.isBefore(until);
    }

    /** Whether there were enough tries in vain for now. */
    boolean rests(Instant now) {
        return tries >= MOST_TRIES && triedSince != null && now.isBefore(triedSince.plus(PAUSE));
    }

    /** Compares in constant time, and counts what was in vain. */
    boolean accepts(byte[] codeHash, Instant now) {
        boolean right = this.codeHash != null && MessageDigest.isEqual(this.codeHash, codeHash);
        if (right) {
            fetched = Stream.concat(Stream.of(now.toString()), fetched.lines()).limit(REMEMBERED).collect(Collectors.joining("\n"));
        } else if (triedSince == null || !now.isBefore(triedSince.plus(PAUSE))) {
            triedSince = now;
            tries = 1;
        } else {
            tries++;
        }
        return right;
    }

    PersonId person() {
        return person;
    }

    String language() {
        return language;
    }

    /** As its owner sees it. */
    LinkView view(Instant now) {
        return new LinkView(until().filter(end -> isOpen(now)), fetched());
    }

    /** When it closes by itself; nothing if it was closed. */
    Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    /** When the file was fetched by it, the latest first. */
    List<Instant> fetched() {
        return fetched.lines().map(Instant::parse).toList();
    }
}
