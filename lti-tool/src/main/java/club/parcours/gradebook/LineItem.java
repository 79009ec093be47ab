package club.parcours.gradebook;

import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course's column for a milestone that we found, or made, by the milestone's id; no link's own column. */
@Entity
@Table(name = "line_item")
class LineItem extends TenantOwned {
    private static final Duration SEARCH = Duration.ofMinutes(2);

    enum State {
        /** Scores may be sent to it, or it is not looked for yet. */
        OPEN,
        /** The platform says that it is no longer there; a facilitator may have it made anew. */
        GONE
    }

    @Column(name = "cohort_id", nullable = false, updatable = false)
    private UUID cohort;

    @Column(name = "registration_id", nullable = false, updatable = false)
    private UUID registration;

    @Column(name = "milestone", nullable = false, updatable = false)
    private String milestone;

    @Column(name = "url")
    private @Nullable String url;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state;

    @Column(name = "searching_until")
    private @Nullable Instant searchingUntil;

    protected LineItem() {}

    LineItem(UUID id, Instant now, UUID cohort, UUID registration, String milestone) {
        super(id, now);
        this.cohort = cohort;
        this.registration = registration;
        this.milestone = milestone;
        this.state = State.OPEN;
    }

    /** What it is found by among those of a course. */
    static String place(UUID registration, String milestone) {
        return registration + "|" + milestone;
    }

    String place() {
        return place(registration, milestone);
    }

    Optional<URI> address() {
        return Optional.ofNullable(url).map(URI::create);
    }

    boolean isGone() {
        return state == State.GONE;
    }

    /**
     * Lets one worker at a time look for the column and make it, since platforms make a second one when asked twice.
     *
     * @return until when it is this worker's turn; empty while it is another's
     */
    Optional<Instant> search(Instant now) {
        if (searchingUntil != null && searchingUntil.isAfter(now)) {
            return Optional.empty();
        }
        searchingUntil = now.plus(SEARCH).truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        return Optional.of(searchingUntil);
    }

    /** @return false if the turn was over meanwhile; then another worker's column counts */
    boolean searched(Instant turn, Optional<URI> address) {
        if (!turn.equals(searchingUntil)) {
            return false;
        }
        searchingUntil = null;
        address.ifPresent(found -> url = found.toString());
        return true;
    }

    void gone() {
        url = null;
        state = State.GONE;
    }

    void reopen() {
        state = State.OPEN;
    }
}
