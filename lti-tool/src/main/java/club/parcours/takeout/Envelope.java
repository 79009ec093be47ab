package club.parcours.takeout;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.TenantOwned;
import club.parcours.kernel.Tongue;
import club.parcours.kernel.Viewer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody takes along: being made, or made. One for each person. */
@Entity
@Table(name = "takeout")
class Envelope extends TenantOwned {
    /** Who makes it says so far more often; after this long without a word, another may begin anew. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    private static final String NO_LAUNCH = "00000000";
    private static final UUID NO_COURSE = new UUID(0, 0);

    /** How it stands with it. */
    enum State { MAKING, READY, FAILED }

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    /** The course in which it was asked for; nothing where it was asked for before that was noted. */
    @Column(name = "cohort_id")
    private @Nullable UUID cohort;

    /** The tag of a {@link Tongue}. */
    @Column(nullable = false)
    private String language;

    @Column(name = "second_language")
    private @Nullable String secondLanguage;

    @Column(name = "zone_id", nullable = false)
    private String zone;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    /** The attempt at making it, and the id its bytes are kept under. */
    @Column(name = "run")
    private @Nullable UUID run;

    @Column(name = "heard_at")
    private @Nullable Instant heardAt;

    @Column(name = "done_bytes", nullable = false)
    private long done;

    @Column(name = "whole_bytes", nullable = false)
    private long whole;

    @Column(name = "size_in_bytes", nullable = false)
    private long size;

    @Column(name = "ready_at")
    private @Nullable Instant readyAt;

    /** Longer than its week, if somebody can still come for it. */
    @Column(name = "kept_until")
    private @Nullable Instant keptUntil;

    protected Envelope() {}

    Envelope(UUID id, Instant now, Viewer viewer) {
        super(id, now);
        this.person = viewer.person();
        askAgain(viewer);
    }

    /** It is to be made, from the beginning. */
    final void askAgain(Viewer viewer) {
        cohort = viewer.cohort();
        language = viewer.tongue();
        secondLanguage = viewer.secondLanguage().orElse(null);
        zone = viewer.zone().getId();
        keptUntil = null;
        makeAgain();
    }

    /** It is to be made once more, as it was asked for; an attempt that is under way comes to nothing. */
    void makeAgain() {
        state = State.MAKING;
        readyAt = null;
        release();
    }

    /** Nobody makes it at the moment. */
    void release() {
        run = null;
        heardAt = null;
        done = 0;
        whole = 0;
        size = 0;
    }

    void begin(UUID run, long whole, Instant now) {
        this.run = run;
        this.whole = whole;
        this.done = 0;
        this.heardAt = now;
    }

    void proceed(long done, Instant now) {
        this.done = done;
        this.heardAt = now;
    }

    void finish(long size, Instant now) {
        this.size = size;
        this.state = State.READY;
        this.readyAt = now;
    }

    void fail() {
        release();
        state = State.FAILED;
    }

    boolean making() {
        return state == State.MAKING;
    }

    boolean ready() {
        return state == State.READY;
    }

    /** Whether somebody makes it and was heard of lately. */
    boolean busy(Instant now) {
        return making() && heardAt != null && now.isBefore(heardAt.plus(SILENCE));
    }

    boolean isRun(UUID other) {
        return making() && other.equals(run);
    }

    Optional<UUID> run() {
        return Optional.ofNullable(run);
    }

    PersonId person() {
        return person;
    }

    /** Its owner, as they read when they asked for it. */
    Viewer owner() {
        Tongue tongue = Tongue.of(language);
        return new Viewer(NO_LAUNCH, tenant(), person, Optional.ofNullable(cohort).orElse(NO_COURSE), Role.PARTICIPANT,
                tongue.language(), Optional.ofNullable(secondLanguage), ZoneId.of(zone), false, false, tongue.formal());
    }

    long size() {
        return size;
    }

    Optional<Instant> readyAt() {
        return Optional.ofNullable(readyAt);
    }

    /** @param until nothing for no longer than its week */
    void keepUntil(@Nullable Instant until) {
        keptUntil = until;
    }

    /** When it is removed, once it is made. */
    Optional<Instant> until() {
        return readyAt().map(at -> at.plus(Takeout.KEPT))
                .map(week -> keptUntil != null && keptUntil.isAfter(week) ? keptUntil : week);
    }

    /** Never all, until it is there. */
    int percent() {
        return whole == 0 ? 0 : (int) Math.min(99, done * 100 / whole);
    }

    State state() {
        return state;
    }
}
