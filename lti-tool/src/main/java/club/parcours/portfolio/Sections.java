package club.parcours.portfolio;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.MemberView;
import club.parcours.people.People;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the sections of a portfolio, a page at a time: the same number of statements however much it is. */
@ApplicationScoped
@Transactional
class Sections {
    /** How many entries of each section the first page shows. */
    static final int FEW = 6;
    /** How many a page of one section shows. */
    static final int PAGE = 20;

    @Inject
    Portfolio portfolio;

    @Inject
    Entries entries;

    @Inject
    Editions editions;

    @Inject
    Audience audience;

    @Inject
    Readers readers;

    @Inject
    People people;

    @Inject
    Vault vault;

    /** The path, and of each section the latest. @param seen how often what is in it was looked at, for its owner */
    record Overview(List<StepView> path, Map<Section, Shelf> shelves, Map<UUID, Long> seen) {}

    /** Some entries of a section, the latest first. @param next the last of them, if there are more */
    record Shelf(long count, List<EntryView> entries, Optional<UUID> next) {
        /** All of them. */
        static Shelf of(List<EntryView> entries) {
            return new Shelf(entries.size(), entries, Optional.empty());
        }
    }

    /**
     * A portfolio as the viewer may see it: four statements for its owner, and for others three, one that asks who they
     * are to each other, and what it takes to note that they looked.
     */
    Overview overview(Viewer viewer, PersonId person) {
        Set<Visibility> visible = audience.mustSee(viewer, person);
        PersonSeal seal = vault.of(person);
        Map<Section, List<UUID>> places = entries.places(person, visible).stream().collect(Collectors.groupingBy(
                place -> Section.of(place.section()), () -> new EnumMap<>(Section.class),
                Collectors.mapping(Entries.Place::id, Collectors.toList())));
        Map<UUID, EntryView> latest = entries.among(person, places.values().stream()
                        .flatMap(ids -> ids.stream().limit(FEW)).toList()).stream()
                .map(entry -> entry.view(seal)).collect(Collectors.toMap(EntryView::id, Function.identity()));
        Map<Section, Shelf> shelves = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            List<UUID> ids = places.getOrDefault(section, List.of());
            shelves.put(section, new Shelf(ids.size(), ids.stream().limit(FEW).map(latest::get).toList(),
                    ids.size() > FEW ? Optional.of(ids.get(FEW - 1)) : Optional.empty()));
        }
        List<StepView> path = portfolio.path(viewer, person, visible);
        List<UUID> shown = Stream.concat(path.stream().map(StepView::id), latest.keySet().stream()).toList();
        readers.note(viewer, person, shown);
        return new Overview(path, shelves, seen(viewer, person, shown));
    }

    /**
     * One section.
     *
     * @param after the entry after which to go on; nothing for the beginning
     * @throws NotFound if the viewer may see nothing of this person, or there is no such entry for them
     */
    Shelf page(Viewer viewer, PersonId person, Section section, Optional<UUID> after) {
        Set<Visibility> visible = audience.mustSee(viewer, person);
        PersonSeal seal = vault.of(person);
        Optional<Entry> last = after.map(id -> entries.one(person, id).filter(entry -> entry.shownTo(visible))
                .orElseThrow(NotFound::new));
        List<Entry> found = entries.page(person, section, visible, last, PAGE + 1);
        List<EntryView> shown = found.stream().limit(PAGE).map(entry -> entry.view(seal)).toList();
        readers.note(viewer, person, shown.stream().map(EntryView::id).toList());
        return new Shelf(entries.count(person, section, visible), shown,
                found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).id()) : Optional.empty());
    }

    /** How often each of these was looked at, for its owner; others learn nothing of it. */
    Map<UUID, Long> seen(Viewer viewer, PersonId person, List<UUID> shown) {
        return viewer.person().equals(person) ? readers.counts(person, shown) : Map.of();
    }

    /** What the viewer told before in an entry of theirs, the latest first. */
    List<EditionView> editions(Viewer viewer, UUID id) {
        EntryView now = portfolio.entry(viewer, id);
        PersonSeal seal = vault.of(viewer.person());
        return editions.of(viewer.person(), now.id()).stream().map(edition -> edition.view(seal)).toList();
    }

    /** As {@link #editions}, of a step of theirs. */
    List<EditionView> stepEditions(Viewer viewer, UUID id) {
        StepView now = portfolio.step(viewer, id);
        PersonSeal seal = vault.of(viewer.person());
        return editions.of(viewer.person(), now.id()).stream().map(edition -> edition.view(seal)).toList();
    }

    /** Those who take part in the viewer's course and show something to everybody in it, by name. */
    List<MemberView> showing(Viewer viewer) {
        List<MemberView> fellows = people.fellows(viewer);
        Set<PersonId> showing = fellows.isEmpty() ? Set.of()
                : Set.copyOf(entries.showing(fellows.stream().map(MemberView::person).toList(), Visibility.GROUP));
        return fellows.stream().filter(member -> showing.contains(member.person())).toList();
    }
}
