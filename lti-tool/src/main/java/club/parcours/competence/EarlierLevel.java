package club.parcours.competence;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import club.parcours.privacy.PersonSeal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A level of a claim, with the words beside it, until others took its place or it was taken back; only ever added to. */
@Entity
@Table(name = "claim_earlier")
class EarlierLevel extends TenantOwned {
    static final String REASON = "claim_earlier.reason";
    static final String WORDS = "claim_earlier.words";

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "claim_id", nullable = false, updatable = false)
    private UUID claim;

    /** Who confirmed another, or took it back; nobody where its owner said it, and once they are erased. */
    @Column(name = "by_person_id")
    private @Nullable PersonId by;

    /** Whether its owner said it; else those who run the course confirmed it. */
    @Column(name = "own", nullable = false, updatable = false)
    private boolean own;

    @Column(name = "claim_level", nullable = false, updatable = false)
    private int level;

    @Column(name = "said_at", nullable = false, updatable = false)
    private Instant saidAt;

    /** Why a lower one took its place. */
    @Column(name = "reason")
    private byte @Nullable [] reason;

    /** What stood beside it, of whoever changed it or took it back themselves. */
    @Column(name = "words")
    private byte @Nullable [] words;

    protected EarlierLevel() {}

    private EarlierLevel(UUID id, Instant until, PersonId person, UUID claim, boolean own, int level, Instant saidAt) {
        super(id, until);
        this.person = person;
        this.claim = claim;
        this.own = own;
        this.level = level;
        this.saidAt = saidAt;
    }

    /** What the owner said until now. */
    static EarlierLevel said(UUID id, Instant until, Claim claim) {
        return new EarlierLevel(id, until, claim.person(), claim.id(), true, claim.selfLevel(), claim.saidAt());
    }

    /** What was confirmed until now. @param by who ends it; @param reason sealed */
    static EarlierLevel confirmed(UUID id, Instant until, Opinion opinion, int level, PersonId by, Optional<byte[]> reason) {
        EarlierLevel earlier = new EarlierLevel(id, until, opinion.person(), opinion.claim(), false, level,
                opinion.givenAt().orElse(until));
        earlier.by = by;
        earlier.reason = reason.orElse(null);
        return earlier;
    }

    /** With what stood beside it. @param sealed for whom it is about */
    EarlierLevel saying(Optional<byte[]> sealed) {
        words = sealed.orElse(null);
        return this;
    }

    /** That one again, with the reason why a lower one takes its place, after it was taken back. */
    EarlierLevel again(UUID id, Instant until, PersonId by, Optional<byte[]> reason) {
        EarlierLevel once = new EarlierLevel(id, until, person, claim, false, level, saidAt);
        once.by = by;
        once.reason = reason.orElse(null);
        return once;
    }

    ClaimSheet.Earlier view(PersonSeal seal) {
        return new ClaimSheet.Earlier(own, level, saidAt, createdAt(), Optional.ofNullable(reason).map(text -> seal.open(REASON, text)),
                Optional.ofNullable(words).map(text -> seal.open(WORDS, text)));
    }

    /** For its owner to take along. */
    CompetenceHolder.Before before(PersonSeal seal) {
        ClaimSheet.Earlier shown = view(seal);
        return new CompetenceHolder.Before(claim, own, level, saidAt, createdAt(), shown.reason(), shown.words());
    }

    PersonId person() {
        return person;
    }

    boolean own() {
        return own;
    }

    int level() {
        return level;
    }
}
