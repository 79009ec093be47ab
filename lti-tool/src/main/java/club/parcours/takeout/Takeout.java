package club.parcours.takeout;

import club.parcours.files.FileView;
import club.parcours.files.Files;
import club.parcours.files.RoomView;
import club.parcours.files.Shelf;
import club.parcours.files.Stretch;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.Outbox;
import club.parcours.takeout.Addressed.From;
import club.parcours.takeout.Keeping.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the viewer takes along: asked for, made by the outbox, fetched, removed after a week or when the way to it from outside ends. Moves no bytes itself. */
@ApplicationScoped
@Transactional
public class Takeout {
    /** How long it can be fetched. */
    static final Duration KEPT = Duration.ofDays(7);

    @Inject
    Envelopes envelopes;

    @Inject
    KeptLinks links;

    @Inject
    Askings askings;

    @Inject
    Files files;

    @Inject
    Chapters chapters;

    @Inject
    Outbox outbox;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Everything needed for one attempt at making an envelope. */
    record Job(UUID id, UUID run, Viewer owner, Instant at, List<Carried> files, Shelf shelf) {}

    /** A file that goes along. @param shelf from which it is taken */
    record Carried(FileView file, From from, Shelf shelf) {}

    /** A finished envelope. */
    record Finished(UUID run, long size, Instant at, Shelf shelf) {
        /** @param wanted which stretch of it, as RFC 9110 asks for one; null for all @param zone in which its day is told */
        Response sent(@Nullable String wanted, ZoneId zone) {
            return Stretch.answer(wanted, size, "application/zip", "parcours-" + at.atZone(zone).toLocalDate() + ".zip",
                    (part, out) -> shelf.hand(run, size, part, out));
        }
    }

    /** Another attempt has begun since, or nobody wants it any more. */
    static final class Overtaken extends RuntimeException {}

    /** How it stands. One statement, and another one once it is made. */
    public EnvelopeView of(Viewer viewer) {
        return envelopes.of(viewer.person()).filter(one -> !over(one)).map(one -> new EnvelopeView(
                        one.state().name().toLowerCase(Locale.ROOT), one.percent(), RoomView.megabytes(one.size()),
                        one.until(), one.ready() ? links.of(viewer.person()).map(link -> link.view(clock.instant())) : Optional.empty()))
                .orElse(new EnvelopeView("none", 0, 0, Optional.empty(), Optional.empty()));
    }

    /**
     * Asks for a fresh one, which takes the place of a finished one and closes the way to that; nothing, while one is being made.
     *
     * @throws Invalid if the viewer asked often enough within the hour
     */
    public void begin(Viewer viewer) {
        Optional<Envelope> known = envelopes.of(viewer.person());
        if (known.filter(Envelope::making).isPresent()) {
            return;
        }
        if (!askings.take(viewer.person())) {
            throw new Invalid("takeout", "takeout.enough", Askings.MOST);
        }
        known.flatMap(Envelope::run).ifPresent(files::clear);
        known.ifPresent(one -> one.askAgain(viewer));
        links.remove(viewer.person());
        UUID id = known.map(Envelope::id).orElseGet(() -> create(viewer));
        outbox.put(Packing.KIND, id.toString(), "", clock.instant());
    }

    /** It is not wanted any more, finished or not. */
    public void remove(Viewer viewer) {
        envelopes.of(viewer.person()).ifPresent(this::drop);
    }

    /** @throws NotFound if there is none, or not yet */
    Finished open(Viewer viewer) {
        return finished(viewer.person());
    }

    /** @throws NotFound as above */
    Finished finished(PersonId person) {
        Envelope one = made(person).orElseThrow(NotFound::new);
        return new Finished(one.run().orElseThrow(), one.size(), one.readyAt().orElseThrow(), files.shelf(one.person()));
    }

    /** What a way to it leads to: it is there, it is being made, or there is none and none will come. */
    Answer behind(PersonId person) {
        return envelopes.of(person).filter(one -> !over(one)).map(one -> switch (one.state()) {
            case READY -> Answer.OPEN;
            case MAKING -> Answer.MAKING;
            case FAILED -> Answer.GONE;
        }).orElse(Answer.GONE);
    }

    /** It stays until then, if that is longer than its week. @throws NotFound if there is none, or not yet */
    void keep(Viewer viewer, Instant until) {
        made(viewer.person()).orElseThrow(NotFound::new).keepUntil(until);
    }

    /** It stays no longer than its week; if that is over, it goes. */
    void keepNoLonger(Viewer viewer) {
        envelopes.of(viewer.person()).ifPresent(one -> {
            one.keepUntil(null);
            if (over(one)) {
                drop(one);
            }
        });
    }

    /** Whether somebody makes it at this moment. */
    boolean busy(UUID id) {
        return envelopes.one(id).filter(one -> one.busy(clock.instant())).isPresent();
    }

    /** Begins an attempt, and removes what an earlier one left; empty if there is nothing to make. */
    Optional<Job> start(UUID id) {
        return envelopes.one(id).filter(Envelope::making).map(one -> {
            one.run().ifPresent(files::clear);
            Shelf shelf = files.shelf(one.person());
            List<Carried> all = Stream.concat(files.all(one.person()).stream().map(file -> new Carried(file, From.ME, shelf)),
                    chapters.addressed(one.person()).stream()).toList();
            UUID run = ids.next();
            one.begin(run, all.stream().mapToLong(carried -> carried.file().bytes()).sum(), clock.instant());
            return new Job(id, run, one.owner(), clock.instant(), all, shelf);
        });
    }

    /** @throws Overtaken if the attempt should stop */
    void proceed(Job job, long done) {
        running(job).proceed(done, clock.instant());
    }

    /** It is there. @throws Overtaken if nobody wants it any more */
    void finish(Job job, long size) {
        running(job).finish(size, clock.instant());
        outbox.put(EnvelopeRest.KIND, job.run().toString(), job.id().toString(), clock.instant().plus(KEPT));
    }

    /** An attempt came to nothing. */
    void release(Job job) {
        files.clear(job.run());
        envelopes.one(job.id()).filter(one -> one.isRun(job.run())).ifPresent(Envelope::release);
    }

    /** No attempt will be made any more. */
    void fail(UUID id) {
        envelopes.one(id).filter(Envelope::making).ifPresent(Envelope::fail);
    }

    /** Its time is over. @param run as which it was made; a younger one stays @return when to look again, if it is kept: its end may be brought forward */
    Optional<Duration> expire(UUID id, UUID run) {
        Optional<Envelope> made = envelopes.one(id).filter(one -> one.ready() && one.run().filter(run::equals).isPresent());
        Optional<Duration> rest = made.filter(one -> !over(one)).flatMap(Envelope::until)
                .map(until -> Duration.between(clock.instant(), until)).map(left -> left.compareTo(KEPT) > 0 ? KEPT : left);
        if (rest.isEmpty()) {
            made.ifPresent(this::drop);
        }
        return rest;
    }

    /** What can still be fetched, or is being made, has what was said in it: it is made anew, without that. The way to it stays. */
    void silenced(@Observes Silenced gone) {
        Optional<Envelope> wanted = envelopes.of(gone.addressee());
        wanted.filter(this::over).ifPresent(this::drop);
        wanted.filter(one -> (one.ready() || one.making()) && !over(one)).ifPresent(one -> {
            one.run().ifPresent(files::clear);
            one.makeAgain();
            outbox.put(Packing.KIND, one.id().toString(), "", clock.instant());
        });
    }

    /** Nothing of a person stays. */
    void forget(PersonId person) {
        askings.forget(person);
        envelopes.of(person).ifPresent(this::drop);
        links.remove(person);
    }

    private void drop(Envelope one) {
        links.remove(one.person());
        one.run().ifPresent(files::clear);
        envelopes.remove(one);
    }

    private UUID create(Viewer viewer) {
        Envelope fresh = new Envelope(ids.next(), clock.instant(), viewer);
        try {
            envelopes.add(fresh);
        } catch (PersistenceException raced) {
            throw new Conflict();
        }
        return fresh.id();
    }

    private Envelope running(Job job) {
        return envelopes.one(job.id()).filter(one -> one.isRun(job.run())).orElseThrow(Overtaken::new);
    }

    private Optional<Envelope> made(PersonId person) {
        return envelopes.of(person).filter(one -> one.ready() && !over(one));
    }

    private boolean over(Envelope one) {
        return one.until().filter(until -> !clock.instant().isBefore(until)).isPresent();
    }
}
