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

/** What a person handed in, and which version of the curriculum asked. One per exercise; it can be changed later. */
@Entity
@Table(name = "exercise_answer")
class Answer extends TenantOwned {
    private static final String BODY = "exercise_answer.body";

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "exercise", nullable = false, updatable = false)
    private String exercise;

    @Column(name = "content_version", nullable = false)
    @OptimisticLock(excluded = true)
    private String contentVersion;

    @Column(name = "body", nullable = false)
    @OptimisticLock(excluded = true)
    private byte[] body;

    @Column(name = "submitted_at", nullable = false)
    @OptimisticLock(excluded = true)
    private Instant submittedAt;

    @Column(name = "passed", nullable = false)
    @OptimisticLock(excluded = true)
    private boolean passed;

    protected Answer() {}

    Answer(UUID id, Instant now, PersonId person, String exercise) {
        super(id, now);
        this.person = person;
        this.exercise = exercise;
    }

    Answer give(Sheet given, String contentVersion, PersonSeal seal, Instant now) {
        this.contentVersion = contentVersion;
        body = seal.seal(BODY, given.json());
        submittedAt = now;
        passed = false;
        return this;
    }

    Answer pass(String contentVersion, PersonSeal seal, Instant now) {
        give(Sheet.EMPTY, contentVersion, seal, now);
        passed = true;
        return this;
    }

    AnswerView view(PersonSeal seal) {
        return new AnswerView(Sheet.ofJson(seal.open(BODY, body)), submittedAt, passed);
    }

    String contentVersion() {
        return contentVersion;
    }

    PersonId person() {
        return person;
    }

    String exercise() {
        return exercise;
    }
}
