package club.parcours.portfolio;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A portfolio in the browser: one's own, and what somebody shows to those who run their group. */
@Path("s/{launch}/portfolio")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PortfolioPage {
    private static final String HERE = "portfolio";

    @Inject
    Portfolio portfolio;

    @Inject
    Curriculum curriculum;

    @Inject
    People people;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml show() {
        PortfolioView mine = portfolio.of(viewer, viewer.person());
        return templates.page("portfolio/index", new PortfolioPageView(words(), StepLine.of(mine.steps(), words()),
                lines().sections(mine)));
    }

    /** What somebody of the viewer's group shares. */
    @GET
    @Path("people/{person}")
    public SafeHtml shared(@PathParam("person") PersonId person) {
        PortfolioView shown = portfolio.of(viewer, person);
        return templates.page("portfolio/shared", new SharedView(people.callName(person, viewer.language()), words(),
                StepLine.of(shown.steps(), words()), lines().sections(shown)));
    }

    @POST
    @Path("steps/{step}/moves")
    public Response move(@PathParam("step") UUID step, @FormParam("places") int places,
            @FormParam("back") @DefaultValue(HERE) String back) {
        portfolio.moveStep(viewer, step, places);
        return templates.back(safe(back));
    }

    @POST
    @Path("steps/{step}/marks")
    public Response mark(@PathParam("step") UUID step, @FormParam("mark") @DefaultValue("") String mark,
            @FormParam("on") boolean on, @FormParam("back") @DefaultValue(HERE) String back) {
        switch (mark) {
            case "proud" -> portfolio.star(viewer, step, on);
            case "kept" -> portfolio.keep(viewer, step, on);
            case "shared" -> portfolio.share(viewer, step, on);
            default -> throw new NotFound();
        }
        return templates.back(safe(back));
    }

    @GET
    @Path("steps/{step}/removal")
    public SafeHtml askToRemoveStep(@PathParam("step") UUID step, @QueryParam("back") @DefaultValue(HERE) String back) {
        ToldStep told = portfolio.step(viewer, step).told();
        return templates.page("portfolio/removal", new RemovalView(told.title(), told.language(),
                "portfolio/steps/" + step + "/removal", safe(back)));
    }

    @POST
    @Path("steps/{step}/removal")
    public Response removeStep(@PathParam("step") UUID step, @FormParam("back") @DefaultValue(HERE) String back) {
        portfolio.removeStep(viewer, step);
        return templates.back(safe(back));
    }

    @POST
    @Path("entries/{entry}/audience")
    public Response show(@PathParam("entry") UUID entry, @FormParam("on") boolean on) {
        portfolio.show(viewer, entry, on ? Visibility.FACILITATOR : Visibility.ME);
        return templates.back(HERE);
    }

    @GET
    @Path("entries/{entry}/removal")
    public SafeHtml askToRemove(@PathParam("entry") UUID id) {
        EntryView entry = portfolio.entry(viewer, id);
        return templates.page("portfolio/removal", new RemovalView(entry.text(), entry.language(),
                "portfolio/entries/" + id + "/removal", HERE));
    }

    @POST
    @Path("entries/{entry}/removal")
    public Response remove(@PathParam("entry") UUID entry) {
        portfolio.removeEntry(viewer, entry);
        return templates.back(HERE);
    }

    /** Only to a page of ours that shows steps. */
    private static String safe(String back) {
        return back.matches("portfolio|exercises/[A-Za-z0-9]{1,20}") ? back : HERE;
    }

    private Lines lines() {
        return new Lines(exercises().toList());
    }

    private TimelineExercise words() {
        return exercises().filter(TimelineExercise.class::isInstance).map(TimelineExercise.class::cast)
                .findFirst().orElseThrow(NotFound::new);
    }

    private Stream<Exercise> exercises() {
        return curriculum.modules(viewer).stream().map(Module::exercises).flatMap(List::stream);
    }
}
