package club.parcours.portfolio;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Entries for the rooms above that build on them. What such a room shows of them to whom, it has asked here or answers for. */
@ApplicationScoped
@Transactional
public class Evidence {
    @Inject
    Portfolio portfolio;

    @Inject
    PathSteps steps;

    @Inject
    Entries entries;

    @Inject
    Audience audience;

    @Inject
    Readers readers;

    @Inject
    Words words;

    @Inject
    Vault vault;

    @Inject
    @Any
    Instance<Showing> showing;

    @Inject
    @Any
    Instance<Copying> copying;

    /** A room above that shows an entry, on its owner's behalf, to somebody besides those it is shown to here. */
    public interface Showing {
        /** Whether it shows this entry to the viewer now; joins the caller's transaction. */
        boolean shows(Viewer viewer, PersonId owner, UUID entry);

        /** Ids of the entries of somebody's that it shows to anybody. The number of statements does not depend on how many. */
        Set<UUID> shown(PersonId owner);
    }

    /** A room above that keeps copies of entries, as they were, for those who run a course. */
    public interface Copying {
        /** Ids of the entries of somebody's that stand in such a copy. The number of statements does not depend on how many. */
        Set<UUID> copied(PersonId owner);
    }

    /** Entries of somebody's that others see besides those they are shown to here: who was asked, and who has a copy. */
    public record Besides(Set<UUID> asked, Set<UUID> copied) {}

    /**
     * Which of somebody's things the viewer may see, by whom they are shown to. At most two statements.
     *
     * @throws NotFound where they have nothing to do with each other; Forbidden for who has no work here
     */
    public Set<Visibility> visible(Viewer viewer, PersonId person) {
        return audience.mustSee(viewer, person);
    }

    /** Who reads what the viewer keeps from this place and from below it. */
    public SeenBy seenBy(Viewer owner, Origin place) {
        List<EntryView> kept = portfolio.from(owner, place);
        return kept.isEmpty() ? SeenBy.ME : SeenBy.of(kept, besides(owner));
    }

    /** The viewer's own entries that rooms above show to somebody. */
    public Besides besides(Viewer owner) {
        return new Besides(showing.stream().flatMap(room -> room.shown(owner.person()).stream()).collect(Collectors.toSet()),
                copying.stream().flatMap(room -> room.copied(owner.person()).stream()).collect(Collectors.toSet()));
    }

    /** An entry of somebody's that they show to the viewer, here or by a room above, who has looked at it then. */
    public Optional<EntryView> shown(Viewer viewer, PersonId person, Origin origin) {
        Optional<EntryView> shown = audience.sees(viewer, person).flatMap(visible -> entries.from(person, origin)
                .map(entry -> entry.view(vault.of(person)))
                .filter(entry -> visible.contains(entry.visibility())
                        || showing.stream().anyMatch(room -> room.shows(viewer, person, entry.id()))));
        shown.ifPresent(entry -> readers.note(viewer, person, List.of(entry.id())));
        return shown;
    }

    /** A step of somebody's that they show to the viewer, who has looked at it then. */
    public Optional<StepView> shownStep(Viewer viewer, PersonId person, Origin origin) {
        Optional<StepView> shown = audience.sees(viewer, person).filter(visible -> !visible.isEmpty())
                .flatMap(visible -> steps.shown(viewer, person, origin))
                .map(step -> step.view(vault.of(person)));
        shown.ifPresent(step -> readers.note(viewer, person, List.of(step.id())));
        return shown;
    }

    /** Whether nothing would be left of the viewer's entry or step of this origin without this file. */
    public boolean isAll(Viewer owner, Origin origin, UUID file) {
        return naming(owner, origin, file).filter(entry -> entry.without(file).isEmpty()).isPresent()
                || stepNaming(owner, origin, file).filter(step -> isEmpty(step.told().without(file))).isPresent();
    }

    /** Takes a file of the viewer's out of their entry or step of this origin; what says nothing then goes. */
    public void takeOut(Viewer owner, Origin origin, UUID file) {
        naming(owner, origin, file).ifPresent(entry -> {
            EntryView rest = entry.without(file);
            if (rest.isEmpty()) {
                portfolio.removeEntry(owner, entry.id());
            } else {
                portfolio.record(owner, rest.told());
            }
        });
        stepNaming(owner, origin, file).ifPresent(step -> {
            ToldStep rest = step.told().without(file);
            if (isEmpty(rest)) {
                portfolio.removeStep(owner, step.id());
            } else {
                portfolio.changeStep(owner, step.id(), step.version(), rest);
            }
        });
    }

    private Optional<EntryView> naming(Viewer owner, Origin origin, UUID file) {
        return entries.from(owner.person(), origin).map(entry -> entry.view(vault.of(owner.person())))
                .filter(entry -> !entry.without(file).equals(entry));
    }

    private Optional<StepView> stepNaming(Viewer owner, Origin origin, UUID file) {
        return steps.from(owner.person(), origin).map(step -> step.view(vault.of(owner.person())))
                .filter(step -> step.told().files().containsValue(file));
    }

    private static boolean isEmpty(ToldStep told) {
        return told.title().isEmpty() && told.files().isEmpty();
    }

    /** These entries of somebody, for a room that has asked who may see them; those that are gone are left out. */
    public List<EntryView> among(PersonId owner, Collection<UUID> wanted) {
        PersonSeal seal = vault.of(owner);
        return entries.among(owner, wanted).stream().map(entry -> entry.view(seal)).toList();
    }

    /** What was chosen in each of somebody's entries of these kinds, whoever they are shown to: to be counted, not shown. */
    public List<Chosen> chosen(PersonId owner, Collection<String> kinds) {
        PersonSeal seal = vault.of(owner);
        return entries.ofKinds(owner, kinds).stream().map(entry -> Chosen.in(entry.view(seal))).toList();
    }

    /** All of somebody's own of these kinds, oldest first. */
    public List<EntryView> ofKinds(PersonId owner, Collection<String> kinds) {
        PersonSeal seal = vault.of(owner);
        return entries.ofKinds(owner, kinds).stream().map(entry -> entry.view(seal)).toList();
    }

    /** The latest of somebody's own in one section. */
    public List<EntryView> latest(PersonId owner, Section section, int most) {
        PersonSeal seal = vault.of(owner);
        return entries.page(owner, section, Set.of(Visibility.values()), Optional.empty(), most).stream()
                .map(entry -> entry.view(seal)).toList();
    }

    /** An entry with the curriculum's words, as the template {@code portfolio/_shown.vm} shows it. */
    public List<Line> lines(Viewer viewer, List<EntryView> shown) {
        Lines lines = words.lines(viewer);
        return shown.stream().map(lines::line).toList();
    }
}
