package club.parcours.feedback;

import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.InUse;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Text;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What people of the organisation say of the book, for those who run groups and those who look after it. */
@Path("s/{launch}/impressions")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HeardPage {
    @Inject
    Feedback feedback;

    @Inject
    Surveys surveys;

    @Inject
    InUse inUse;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    /** A place in the book, in its order. */
    private record Place(String segment, Text title, String icon) {}

    @GET
    public SafeHtml all() {
        List<Tally> tallies = feedback.tallies(viewer);
        List<Place> book = places();
        List<String> order = book.stream().map(Place::segment).toList();
        boolean leads = viewer.role().facilitates();
        return templates.page("feedback/heard", new HeardView(tallies.stream()
                .sorted(Comparator.comparingInt((Tally one) -> order.indexOf(one.place().segment()))
                        .thenComparing(one -> one.place().edition()))
                .map(one -> row(one, find(book, one.place().segment()))).toList(),
                leads ? Optional.of(surveys.result(viewer)) : Optional.empty(), leads ? "guide" : "desk"));
    }

    @GET
    @Path("{segment}")
    public SafeHtml one(@PathParam("segment") String segment) {
        return templates.page("feedback/said",
                new HeardSegmentView(segment, find(places(), segment).map(Place::title), feedback.said(viewer, segment)));
    }

    private static HeardView.Row row(Tally tally, Optional<Place> place) {
        return new HeardView.Row(tally.place().segment(), tally.place().edition(), place.map(Place::title),
                place.map(Place::icon).orElse("book"), times(tally, Side.LEARNER), times(tally, Side.FACILITATOR), tally.words(),
                tally.voices());
    }

    private static List<Long> times(Tally tally, Side side) {
        return Arrays.stream(Face.values()).map(face -> tally.times(side, face)).toList();
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Module module : inUse.modules(viewer)) {
            places.add(new Place(module.id(), module.title(), module.icon()));
            for (Exercise exercise : module.exercises()) {
                places.add(new Place(exercise.id(), exercise.title(), exercise.icon()));
            }
        }
        return places;
    }

    private static Optional<Place> find(List<Place> places, String segment) {
        return places.stream().filter(place -> place.segment().equals(segment)).findFirst();
    }
}
