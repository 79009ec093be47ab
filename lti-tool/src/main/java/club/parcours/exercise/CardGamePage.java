package club.parcours.exercise;

import club.parcours.curriculum.SortExercise;
import club.parcours.curriculum.Syllabus;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.Once;
import club.parcours.kernel.Viewer;
import club.parcours.web.Redirect;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** A tap on a box: the card goes there, and the page says something kind. */
@Path("s/{launch}/exercises/{id}/cards/{card}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CardGamePage {
    @Inject
    Exercises exercises;

    @Inject
    CardGame game;

    @Inject
    Syllabus syllabus;

    @Inject
    Once once;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    /** @param box id of a box; {@code pass} leaves the card aside */
    @POST
    public Response choose(@PathParam("id") String id, @PathParam("card") String card,
            @FormParam("box") @DefaultValue("") String box) {
        SortExercise exercise = game.holding(syllabus.exercise(id, viewer), card);
        boolean pass = box.equals("pass");
        try {
            Sorting after = once.ask(() -> exercises.sort(viewer, exercise, card,
                    pass ? Optional.empty() : Optional.of(box)));
            return pass ? onward(after, card) : look(id, "card", card);
        } catch (Invalid wrong) {
            Sorting sorting = exercises.sorting(viewer, exercise);
            return Response.fromResponse(templates.refused("exercise/sort", game.view(viewer, sorting, sorting.card(card)), wrong))
                    .header("HX-Push-Url", "false").build();
        }
    }

    private Response onward(Sorting sorting, String card) {
        var cards = sorting.exercise().cards();
        int after = cards.indexOf(sorting.card(card)) + 1;
        return after < cards.size() && !sorting.over()
                ? look(sorting.exercise().id(), "card", cards.get(after).id())
                : sorting.exercise().pack().map(pack -> look(sorting.exercise().id(), "pack", pack.id()))
                        .orElseGet(() -> templates.back("exercises", sorting.exercise().id()));
    }

    private Response look(String id, String what, String which) {
        String plain = templates.back("exercises", id).getHeaderString(HttpHeaders.LOCATION);
        return new Redirect(plain).with(what, which).response();
    }
}
