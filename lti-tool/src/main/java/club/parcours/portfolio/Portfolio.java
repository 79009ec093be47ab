package club.parcours.portfolio;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A person's portfolio. Each command is one transaction, changes only what belongs to the viewer, and tells a fact; what
 * is not theirs is {@link NotFound}. The same {@link Origin} twice is one step or one entry.
 */
@ApplicationScoped
@Transactional
public class Portfolio {
    /** How many steps one path can have. */
    public static final int MOST_STEPS = 60;

    @Inject
    PathSteps steps;

    @Inject
    Entries entries;

    @Inject
    Editions editions;

    @Inject
    Audience audience;

    @Inject
    Readers readers;

    @Inject
    Vault vault;

    @Inject
    Event<PortfolioChanged> changed;

    @Inject
    Event<EntryRecorded> entryRecorded;

    @Inject
    Event<EntryRemoved> entryRemoved;

    @Inject
    Event<EntryHidden> entryHidden;

    @Inject
    Event<StepRemoved> stepRemoved;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * Puts a step at the end of the viewer's path; the earlier one is answered if this origin is known.
     *
     * @throws Invalid for the field {@code title} if the path has no room left
     */
    public StepView addStep(Viewer viewer, ToldStep told, Origin origin) {
        mustHaveAPath(viewer);
        PersonSeal seal = vault.of(viewer.person());
        return steps.from(viewer.person(), origin).orElseGet(() -> {
            List<PathStep> path = steps.of(viewer.person());
            if (path.size() >= MOST_STEPS) {
                throw new Invalid("title", "portfolio.path-full", MOST_STEPS);
            }
            int end = path.stream().mapToInt(PathStep::position).max().orElse(0) + 1;
            PathStep step = new PathStep(ids.next(), clock.instant(), viewer.person(), end, origin).tell(told, seal);
            steps.add(step);
            tell(viewer);
            return step;
        }).view(seal);
    }

    /** Its words; the marks stay. @throws Conflict if it was changed after this version was read; nothing is overwritten then */
    public StepView changeStep(Viewer viewer, UUID id, int version, ToldStep told) {
        PathStep step = mine(viewer, id);
        PersonSeal seal = vault.of(viewer.person());
        if (step.mustChange(version, told, seal)) {
            step.change(told, seal, ids.next(), clock.instant()).ifPresent(before -> editions.add(before, viewer.person(), id));
            saved(viewer);
        }
        return step.view(seal);
    }

    /** Moves a step so many places towards the end, or towards the beginning if negative; at either end it stays. */
    public void moveStep(Viewer viewer, UUID id, int places) {
        steps.move(mine(viewer, id), places);
    }

    public void removeStep(Viewer viewer, UUID id) {
        PathStep step = mine(viewer, id);
        StepView last = step.view(vault.of(viewer.person()));
        steps.remove(step);
        forget(viewer, List.of(id));
        stepRemoved.fire(new StepRemoved(viewer.person(), last));
        tell(viewer);
    }

    public void star(Viewer viewer, UUID id, boolean proud) {
        mine(viewer, id).star(proud);
        saved(viewer);
    }

    public void keep(Viewer viewer, UUID id, boolean kept) {
        mine(viewer, id).keep(kept);
        saved(viewer);
    }

    /** Shows a step to those who run the person's group, or takes it back. */
    public void share(Viewer viewer, UUID id, boolean shared) {
        mine(viewer, id).share(shared);
        steps.save();
    }

    /** One step of the viewer's own. */
    public StepView step(Viewer viewer, UUID id) {
        return mine(viewer, id).view(vault.of(viewer.person()));
    }

    /** The viewer's own path, in order. */
    public List<StepView> steps(Viewer viewer) {
        mustHaveAPath(viewer);
        PersonSeal seal = vault.of(viewer.person());
        return steps.of(viewer.person()).stream().map(step -> step.view(seal)).toList();
    }

    /** Keeps an entry in the viewer's portfolio, private; of a known origin it stays the same entry with these words. */
    public EntryView record(Viewer viewer, NewEntry told) {
        mustHaveAPath(viewer);
        PersonSeal seal = vault.of(viewer.person());
        Entry entry = write(entries.from(viewer.person(), told.origin()), viewer.person(), told, seal);
        tell(viewer);
        return entry.view(seal);
    }

    /**
     * Keeps these entries in the viewer's portfolio, and of what came from below this place only these; what stays the
     * same entry stays as visible as it was.
     */
    public void replace(Viewer viewer, Origin place, List<NewEntry> told) {
        mustHaveAPath(viewer);
        PersonSeal seal = vault.of(viewer.person());
        List<Entry> before = entries.below(viewer.person(), place);
        List<Origin> wanted = told.stream().map(NewEntry::origin).toList();
        remove(viewer, before.stream().filter(entry -> !wanted.contains(entry.origin())).toList(), seal, true);
        told.forEach(one -> write(before.stream().filter(entry -> entry.origin().equals(one.origin())).findFirst(),
                viewer.person(), one, seal));
        tell(viewer);
    }

    private Entry write(Optional<Entry> known, PersonId person, NewEntry told, PersonSeal seal) {
        Instant now = clock.instant();
        Optional<EntryView> before = known.map(one -> one.view(seal));
        known.filter(entry -> entry.differs(told, seal))
                .ifPresent(entry -> editions.add(entry.edition(ids.next(), now), person, entry.id()));
        Entry entry = known.map(one -> one.write(told, seal, now)).orElseGet(() -> {
            Entry fresh = new Entry(ids.next(), now, person, told.origin()).write(told, seal, now);
            entries.add(fresh);
            return fresh;
        });
        entryRecorded.fire(new EntryRecorded(person, entry.view(seal), before));
        return entry;
    }

    /**
     * As {@link #record}, of an entry that is there.
     *
     * @throws Conflict if other words were written after this version was read; nothing is overwritten then
     */
    public EntryView change(Viewer viewer, UUID id, int version, NewEntry told) {
        Entry entry = mine(viewer, entries.one(viewer.person(), id));
        PersonSeal seal = vault.of(viewer.person());
        if (entry.mustChange(version, told, seal)) {
            write(Optional.of(entry), viewer.person(), told, seal);
            entries.save();
            tell(viewer);
        }
        return entry.view(seal);
    }

    /** The viewer's own entries that came from this place or from below it, oldest first. */
    public List<EntryView> from(Viewer viewer, Origin place) {
        mustHaveAPath(viewer);
        PersonSeal seal = vault.of(viewer.person());
        return entries.below(viewer.person(), place).stream().map(entry -> entry.view(seal)).toList();
    }

    /** How many entries came from this place or from below it. */
    public int count(PersonId person, Origin place) {
        return entries.countBelow(person, place);
    }

    /** Says who may see an entry of the viewer's own, from now on. Nobody: then no room above shows it to anybody either. */
    public EntryView show(Viewer viewer, UUID id, Visibility audience) {
        Entry entry = mine(viewer, entries.one(viewer.person(), id));
        entry.showTo(audience);
        if (audience == Visibility.ME) {
            entryHidden.fire(new EntryHidden(viewer.person(), id));
        }
        return entry.view(vault.of(viewer.person()));
    }

    public void removeEntry(Viewer viewer, UUID id) {
        Entry entry = mine(viewer, entries.one(viewer.person(), id));
        remove(viewer, List.of(entry), vault.of(viewer.person()), false);
        tell(viewer);
    }

    private void remove(Viewer viewer, List<Entry> gone, PersonSeal seal, boolean replaced) {
        forget(viewer, gone.stream().map(Entry::id).toList());
        for (Entry entry : gone) {
            entries.remove(entry);
            entryRemoved.fire(new EntryRemoved(viewer.person(), entry.view(seal), replaced));
        }
    }

    /** One entry of the viewer's own. */
    public EntryView entry(Viewer viewer, UUID id) {
        return mine(viewer, entries.one(viewer.person(), id)).view(vault.of(viewer.person()));
    }

    /** A whole portfolio as the viewer may see it, see {@link Audience#sees}. @throws NotFound for anybody else's */
    public PortfolioView of(Viewer viewer, PersonId person) {
        return of(viewer, person, all -> all);
    }

    /** As {@link #of(Viewer, PersonId)}, of which a page shows no more than this part; only that has been looked at then. */
    public PortfolioView of(Viewer viewer, PersonId person, UnaryOperator<PortfolioView> part) {
        Set<Visibility> visible = audience.mustSee(viewer, person);
        PersonSeal seal = vault.of(person);
        PortfolioView seen = part.apply(new PortfolioView(path(viewer, person, visible),
                entries.of(person, visible).stream().map(entry -> entry.view(seal)).toList()));
        readers.note(viewer, person, seen.ids());
        return seen;
    }

    /** What the viewer may see of somebody's path. @param visible what they may see at all */
    List<StepView> path(Viewer viewer, PersonId person, Set<Visibility> visible) {
        PersonSeal seal = vault.of(person);
        return visible.isEmpty() ? List.of() : steps.seenBy(viewer, person).stream().map(step -> step.view(seal)).toList();
    }

    /** What can be counted, in two statements. */
    public Measures measures(PersonId person) {
        return steps.measures(person).with(entries.counts(person));
    }

    private void saved(Viewer viewer) {
        steps.save();
        tell(viewer);
    }

    private void tell(Viewer viewer) {
        changed.fire(new PortfolioChanged(viewer.person(), viewer.role().learns() && !viewer.preview()));
    }

    private void forget(Viewer viewer, List<UUID> gone) {
        editions.remove(viewer.person(), gone);
        readers.forget(viewer, gone);
    }

    private PathStep mine(Viewer viewer, UUID id) {
        mustHaveAPath(viewer);
        return steps.one(viewer.person(), id).orElseThrow(NotFound::new);
    }

    private static Entry mine(Viewer viewer, Optional<Entry> entry) {
        mustHaveAPath(viewer);
        return entry.orElseThrow(NotFound::new);
    }

    static void mustHaveAPath(Viewer viewer) {
        if (!viewer.role().learns() && !viewer.role().facilitates()) {
            throw new Forbidden("problem.only-participants");
        }
    }
}
