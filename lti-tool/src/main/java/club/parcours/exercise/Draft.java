package club.parcours.exercise;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import club.parcours.privacy.PersonSeal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;

/** What a person typed into an exercise so far; the last saving counts, from whichever tab; it says which answer that tab had read. */
@Entity
@Table(name = "exercise_draft")
class Draft extends TenantOwned {
    private static final String BODY = "exercise_draft.body";

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "exercise", nullable = false, updatable = false)
    private String exercise;

    @Column(name = "body", nullable = false)
    @OptimisticLock(excluded = true)
    private byte[] body;

    @Column(name = "saved_at", nullable = false)
    @OptimisticLock(excluded = true)
    private Instant savedAt;

    protected Draft() {}

    Draft(UUID id, Instant now, PersonId person, String exercise) {
        super(id, now);
        this.person = person;
        this.exercise = exercise;
    }

    Draft save(Sheet typed, PersonSeal seal, Instant now) {
        body = seal.seal(BODY, typed.json());
        savedAt = now;
        return this;
    }

    DraftView view(PersonSeal seal) {
        return new DraftView(Sheet.ofJson(seal.open(BODY, body)), savedAt);
    }

    PersonId person() {
        return person;
    }

    String exercise() {
        return exercise;
    }
}
