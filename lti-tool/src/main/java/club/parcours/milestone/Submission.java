package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import club.parcours.kernel.Viewer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody submitted for a milestone, as it was then. The copy can be taken back, never changed. */
@Entity
@Table(name = "milestone_submission")
class Submission extends TenantOwned {
    /** Where the copy is sealed for. */
    static final String FROZEN = "milestone_submission.frozen";

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "cohort_id", nullable = false, updatable = false)
    private UUID cohort;

    @Column(name = "milestone", nullable = false, updatable = false)
    private String milestone;

    /** The first, the second, ... of this milestone. */
    @Column(name = "attempt", nullable = false, updatable = false)
    private int attempt;

    /** Of the curriculum whose checklist it met. */
    @Column(name = "content_version", nullable = false, updatable = false)
    private String content;

    /** Of the rule that it met; 0 where the curriculum's own applied. */
    @Column(name = "rule_version", nullable = false, updatable = false)
    private int rule;

    @Column(name = "rule_id", updatable = false)
    private @Nullable UUID ruleId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state;

    @Column(name = "frozen")
    private byte @Nullable [] frozen;

    enum State {
        WAITING,
        DECIDED,
        TAKEN_BACK,
        /** Nobody submitted anything: those who run the course decided by themselves. */
        UNASKED
    }

    protected Submission() {}

    Submission(UUID id, Instant now, Viewer learner, String milestone, int attempt, RuleMark rule, byte[] frozen) {
        this(id, now, learner.person(), learner.cohort(), milestone, attempt, rule);
        this.frozen = frozen;
        this.state = State.WAITING;
    }

    private Submission(UUID id, Instant now, PersonId person, UUID cohort, String milestone, int attempt, RuleMark rule) {
        super(id, now);
        this.person = person;
        this.cohort = cohort;
        this.milestone = milestone;
        this.attempt = attempt;
        this.content = rule.content();
        this.rule = rule.version();
        this.ruleId = rule.rule().orElse(null);
        this.state = State.UNASKED;
    }

    /** What a decision stands on that nobody asked for: no copy. */
    static Submission unasked(UUID id, Instant now, PersonId person, Viewer facilitator, String milestone, int attempt,
            RuleMark rule) {
        return new Submission(id, now, person, facilitator.cohort(), milestone, attempt, rule);
    }

    void decided() {
        state = unasked() ? state : State.DECIDED;
    }

    /** The copy goes; a decision that was made about it stays. */
    void takeBack() {
        frozen = null;
        state = waiting() ? State.TAKEN_BACK : state;
    }

    boolean waiting() {
        return state == State.WAITING;
    }

    boolean unasked() {
        return state == State.UNASKED;
    }

    boolean takenBack() {
        return state == State.TAKEN_BACK;
    }

    PersonId person() {
        return person;
    }

    UUID cohort() {
        return cohort;
    }

    String milestone() {
        return milestone;
    }

    int attempt() {
        return attempt;
    }

    RuleMark rule() {
        return new RuleMark(content, rule, Optional.ofNullable(ruleId));
    }

    Optional<byte[]> frozen() {
        return Optional.ofNullable(frozen);
    }
}
