package club.parcours.gradebook;

import static java.time.temporal.ChronoUnit.MILLIS;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last score of one person for one column, and whether it arrived.
 *
 * <p>A value never goes out with another value's timestamp, and timestamps rise by at least a second with each new
 * value, so a platform that compares whole seconds can order what it gets, whenever it gets it.
 */
@Entity
@Table(name = "score_report")
class ScoreReport extends TenantOwned {
    /** The place of a column that is found or made by the milestone's id. */
    static final String SHARED = "shared";

    private static final Duration STEP = Duration.ofSeconds(1);

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "cohort_id", nullable = false, updatable = false)
    private UUID cohort;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "link_user_id", nullable = false, updatable = false)
    private LinkUser user;

    @Column(name = "milestone", nullable = false, updatable = false)
    private String milestone;

    @Column(name = "module", nullable = false)
    private String module;

    @Column(name = "label", nullable = false)
    private String label;

    /** Which of the course's columns: a link's id for its own, or {@link #SHARED}. */
    @Column(name = "place", nullable = false, updatable = false)
    private String place;

    @Embedded
    private Points points;

    @Column(name = "judged_at", nullable = false)
    private Instant judgedAt;

    @Embedded
    @AttributeOverride(name = "given", column = @Column(name = "sent_points"))
    @AttributeOverride(name = "maximum", column = @Column(name = "sent_maximum"))
    @AttributeOverride(name = "complete", column = @Column(name = "sent_complete"))
    private @Nullable Points sent;

    /** The timestamp of what was last put on the wire. */
    @Column(name = "last_timestamp")
    private @Nullable Instant lastTimestamp;

    /** Whether the fate of what was last put on the wire is still unknown. */
    @Column(name = "in_doubt", nullable = false)
    private boolean inDoubt;

    @Embedded
    @AttributeOverride(name = "given", column = @Column(name = "delivered_points"))
    @AttributeOverride(name = "maximum", column = @Column(name = "delivered_maximum"))
    @AttributeOverride(name = "complete", column = @Column(name = "delivered_complete"))
    private @Nullable Points delivered;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    /** What stood there when a facilitator last asked. */
    @Embedded
    private @Nullable Seen seen;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private TransferState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason", nullable = false)
    private Why why;

    protected ScoreReport() {}

    ScoreReport(UUID id, Instant now, LinkUser user, MilestoneColumn column, String place, Achieved achieved) {
        super(id, now);
        this.person = user.person();
        this.cohort = user.link().cohort();
        this.user = user;
        this.milestone = column.milestone();
        this.module = column.module();
        this.label = column.label();
        this.place = place;
        wait(achieved);
    }

    /** Takes over what is better, or what could not be sent before; returns whether there is something to send. */
    boolean take(MilestoneColumn column, Achieved achieved) {
        module = column.module();
        label = column.label();
        Points told = Points.of(achieved);
        boolean better = told.betterThan(points) || achieved.corrected() && !told.equals(points);
        boolean wasParked = state == TransferState.PARKED;
        if (better) {
            wait(achieved);
        } else if (wasParked) {
            retry();
        }
        return better || wasParked;
    }

    private void wait(Achieved achieved) {
        points = Points.of(achieved);
        judgedAt = achieved.judgedAt().truncatedTo(MILLIS);
        retry();
    }

    /** Whether any value of it went to the LMS, arrived or not. */
    boolean wentOut() {
        return sent != null;
    }

    void retry() {
        state = TransferState.WAITING;
        why = Why.ON_ITS_WAY;
    }

    /** Whether seven days of trying were in vain. */
    boolean givenUp() {
        return state == TransferState.PARKED && why == Why.GIVEN_UP;
    }

    /** A facilitator decides now that our value shall stand. */
    void again(Instant now) {
        judgedAt = now.truncatedTo(MILLIS);
        inDoubt = false;
        retry();
    }

    /** Puts the current value on the wire and returns its timestamp; the same one while its fate is in doubt. */
    Instant dispatch() {
        if (lastTimestamp == null || !inDoubt || !points.equals(sent)) {
            return dispatchAfter(judgedAt);
        }
        return lastTimestamp;
    }

    /** Puts the current value on the wire, no earlier than this and a second later than anything before. */
    Instant dispatchAfter(Instant earliest) {
        Instant next = earliest.truncatedTo(MILLIS);
        if (lastTimestamp != null && next.isBefore(lastTimestamp.plus(STEP))) {
            next = lastTimestamp.plus(STEP);
        }
        lastTimestamp = next;
        sent = points;
        inDoubt = true;
        return next;
    }

    /** Whether what was put on the wire with this timestamp is still the last. */
    boolean isLast(Instant timestamp) {
        return timestamp.equals(lastTimestamp);
    }

    boolean neverSent() {
        return lastTimestamp == null;
    }

    void delivered(Instant now) {
        delivered = sent;
        deliveredAt = now.truncatedTo(MILLIS); // as exact as the outbox, which wakes up for the next score just then
        settle(TransferState.SENT, Why.SENT);
    }

    void superseded() {
        settle(TransferState.SUPERSEDED, Why.SUPERSEDED);
    }

    void saw(Seen there) {
        seen = there;
    }

    void park(Why reason) {
        settle(TransferState.PARKED, reason);
    }

    /** What was on the wire has its end; a newer value goes on waiting. */
    private void settle(TransferState end, Why reason) {
        inDoubt = false;
        if (points.equals(sent) || end == TransferState.PARKED) {
            state = end;
            why = reason;
        }
    }

    /** Says why it still waits. */
    void held(Why reason) {
        if (state == TransferState.WAITING) {
            why = reason;
        }
    }

    boolean waiting() {
        return state == TransferState.WAITING;
    }

    /** Whether the column it goes to is still for it: a link may be about something else by now. */
    boolean hasPlace() {
        return !ownColumn() || user.link().ownColumnIsFor(column());
    }

    boolean ownColumn() {
        return !place.equals(SHARED);
    }

    PersonId person() {
        return person;
    }

    UUID cohort() {
        return cohort;
    }

    UUID registration() {
        return user.link().registration();
    }

    LinkUser user() {
        return user;
    }

    String place() {
        return place;
    }

    String milestone() {
        return milestone;
    }

    Points points() {
        return points;
    }

    Optional<Points> lastDelivered() {
        return Optional.ofNullable(delivered);
    }

    MilestoneColumn column() {
        return new MilestoneColumn(milestone, module, label);
    }

    Achieved achieved() {
        return new Achieved(points.given(), points.maximum(), points.complete(), judgedAt);
    }

    Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }

    TransferView view() {
        Instant at = state == TransferState.SENT && deliveredAt != null ? deliveredAt : judgedAt;
        return new TransferView(id(), person, milestone, points.given(), points.maximum(), points.complete(), state,
                why.messageKey(), at, state == TransferState.PARKED || state == TransferState.SUPERSEDED,
                Optional.ofNullable(seen).map(there -> there.view(points)));
    }
}
