package club.parcours.course;

import club.parcours.course.Picking.Outcome;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import club.parcours.launch.LinkChosen;
import club.parcours.launch.Linkable;
import club.parcours.launch.Linkable.Offer;
import club.parcours.launch.Linkable.Shelf;
import club.parcours.launch.PickerOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Choosing in our pages what a course takes. Only the launch that was let in for it finds its choice. */
@ApplicationScoped
@Transactional
public class Picker {
    private static final Duration KEPT = Duration.ofDays(2);
    private static final String FIELD = "item";

    @Inject
    Pickings pickings;

    @Inject
    ChosenLinks links;

    @Inject
    Replies replies;

    @Inject
    @Any
    Instance<Linkable> rooms;

    @Inject
    Event<LinkChosen> chosen;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** A choice begins; those forgotten long ago go. */
    void open(@Observes PickerOpened opened) {
        pickings.removeBefore(clock.instant().minus(KEPT));
        pickings.add(new Picking(ids.next(), clock.instant(), opened));
    }

    /** What there is to choose. @throws NotFound if this launch is not here to choose */
    public PickerView offers(Viewer viewer) {
        Picking picking = pickings.of(viewer.launch()).orElseThrow(NotFound::new);
        List<Shelf> shelves = shelves(viewer);
        Set<String> graded = shelves.stream().flatMap(shelf -> shelf.offers().stream())
                .filter(offer -> offer.column().isPresent()).map(Offer::openPath).collect(Collectors.toSet());
        return new PickerView(shelves, picking.settings().multiple(), picking.settings().lineItem(),
                picking.settings().autoCreate(), picking.settings().acceptsLinks(), Set.of(), graded, new PickerView.Dated(Map.of()));
    }

    /** How many links were sent, if the LMS has its answer. @throws NotFound if this launch is not here to choose */
    public Optional<Integer> sent(Viewer viewer) {
        Picking picking = pickings.of(viewer.launch()).orElseThrow(NotFound::new);
        return picking.outcome() == Outcome.OPEN ? Optional.empty() : Optional.of(links.of(picking).size());
    }

    /**
     * Answers with what was chosen; empty if an answer was given before.
     *
     * @param items  stable addresses
     * @param graded those among them whose column is wanted
     * @param dates  dates as they were typed, by address; those of what was not chosen count for nothing
     * @throws Invalid on the field {@code item} if nothing was chosen, too much, or what nobody offers; on the field of
     *     a date if it is none
     */
    public Optional<Answered> choose(Viewer viewer, List<String> items, Set<String> graded,
            Map<String, DatesDraft> dates) {
        return open(viewer).map(picking -> {
            List<Offer> offers = among(shelves(viewer), items, picking);
            Set<String> taken = new HashSet<>();
            List<ChosenLink> kept = new ArrayList<>();
            for (Offer offer : columnsFirst(offers)) {
                // Two links to one milestone share its column: an LMS would make a second one of the same name.
                boolean wanted = graded.contains(offer.openPath()) && offer.column()
                        .filter(column -> taken.add(column.resourceId())).isPresent();
                kept.add(new ChosenLink(ids.next(), clock.instant(), picking, offers.indexOf(offer), offer, wanted)
                        .dated(dates.getOrDefault(offer.openPath(), DatesDraft.NONE)
                                .dates(offer.openPath(), viewer.zone())));
            }
            kept.forEach(links::add);
            picking.settle(Outcome.CHOSEN);
            tell(picking, kept);
            kept.sort(Comparator.comparingInt(ChosenLink::place));
            return replies.with(picking, kept);
        });
    }

    /** Answers that nothing was chosen; empty if an answer was given before. */
    public Optional<Answered> cancel(Viewer viewer) {
        return open(viewer).map(picking -> {
            picking.settle(picking.settings().acceptsLinks() ? Outcome.NOTHING : Outcome.UNWANTED);
            return reply(viewer, picking);
        });
    }

    /** The answer that was given, once more and freshly signed. @throws NotFound if there is none */
    public Answered again(Viewer viewer) {
        Picking picking = pickings.of(viewer.launch()).filter(known -> known.outcome() != Outcome.OPEN)
                .orElseThrow(NotFound::new);
        return reply(viewer, picking);
    }

    private Answered reply(Viewer viewer, Picking picking) {
        return switch (picking.outcome()) {
            case CHOSEN -> replies.with(picking, links.of(picking));
            case UNWANTED -> replies.unwanted(picking, viewer.language());
            case OPEN, NOTHING -> replies.nothing(picking, viewer.language());
        };
    }

    private Optional<Picking> open(Viewer viewer) {
        return Optional.of(pickings.locked(viewer.launch()).orElseThrow(NotFound::new))
                .filter(picking -> picking.outcome() == Outcome.OPEN);
    }

    /** In the order they stand on the page, each once. */
    private static List<Offer> among(List<Shelf> shelves, List<String> items, Picking picking) {
        Set<String> wanted = new HashSet<>(items);
        List<Offer> offers = shelves.stream().flatMap(shelf -> shelf.offers().stream())
                .filter(offer -> wanted.contains(offer.openPath())).toList();
        if (offers.isEmpty() || offers.size() < wanted.size()) {
            throw new Invalid(FIELD, "course.picker.nothing");
        }
        if (offers.size() > 1 && !picking.settings().multiple()) {
            throw new Invalid(FIELD, "course.picker.one");
        }
        return offers;
    }

    /** A milestone itself comes before the module it closes. */
    private static List<Offer> columnsFirst(List<Offer> offers) {
        return offers.stream().sorted(Comparator.comparing(offer -> !offer.column()
                .filter(column -> offer.openPath().endsWith("/" + column.resourceId())).isPresent())).toList();
    }

    private void tell(Picking picking, List<ChosenLink> kept) {
        kept.forEach(link -> link.graded().ifPresent(column -> chosen.fire(
                new LinkChosen(picking.cohort(), column.resourceId(), wanted(kept, column.resourceId())))));
    }

    private static boolean wanted(List<ChosenLink> kept, String resourceId) {
        return kept.stream().anyMatch(link -> link.columnWanted()
                && link.graded().filter(column -> column.resourceId().equals(resourceId)).isPresent());
    }

    private List<Shelf> shelves(Viewer viewer) {
        return rooms.stream().flatMap(room -> room.shelves(viewer).stream())
                .sorted(Comparator.comparingInt(Shelf::order)).toList();
    }
}
