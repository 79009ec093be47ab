package club.parcours.portfolio;

import club.parcours.curriculum.TimelineExercise;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Once;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.people.Courses;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A portfolio in the browser: one's own, and what somebody shows to those who run their course or are in it. */
@Path("s/{launch}/portfolio")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PortfolioPage {
    private static final String HERE = "portfolio";

    @Inject
    Portfolio portfolio;

    @Inject
    Sections sections;

    @Inject
    Words words;

    @Inject
    People people;

    @Inject
    Courses courses;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @Inject
    Once once;

    @GET
    public SafeHtml show() {
        Sections.Overview mine = sections.overview(viewer, viewer.person());
        TimelineExercise timeline = words.timeline(viewer);
        return templates.page("portfolio/index", new PortfolioPageView(timeline, StepLine.of(mine.path(), timeline),
                words.lines(viewer).sections(mine), viewer.role().learns(), courses.several(viewer)));
    }

    /** One section of one's own. @param after the entry after which to go on */
    @GET
    @Path("sections/{section}")
    public SafeHtml section(@PathParam("section") String section, @QueryParam("after") @Nullable UUID after) {
        Sections.Shelf shelf = sections.page(viewer, viewer.person(), known(section), Optional.ofNullable(after));
        return templates.page("portfolio/section", new SectionPageView("", "", words.lines(viewer).section(known(section),
                shelf, sections.seen(viewer, viewer.person(), shelf.entries().stream().map(EntryView::id).toList())),
                courses.several(viewer)));
    }

    /** Those of the group who show something to all. */
    @GET
    @Path("people")
    public SafeHtml showing() {
        return templates.page("portfolio/showing", new ShowingView(sections.showing(viewer).stream()
                .map(one -> new ShowingView.Who(one.person().toString(), one.name())).toList()));
    }

    /** What somebody of the viewer's group shares. */
    @GET
    @Path("people/{person}")
    public SafeHtml shared(@PathParam("person") PersonId person) {
        Sections.Overview shown = sections.overview(viewer, person);
        TimelineExercise timeline = words.timeline(viewer);
        return templates.page("portfolio/shared", new SharedView(person.toString(),
                people.callName(person, viewer.language()), timeline, StepLine.of(shown.path(), timeline),
                words.lines(viewer).sections(shown).stream().filter(part -> part.count() > 0).toList(),
                viewer.role().learns() ? "portfolio/people" : "", viewer.role().facilitates()));
    }

    /** What somebody shares of one section. */
    @GET
    @Path("people/{person}/sections/{section}")
    public SafeHtml shared(@PathParam("person") PersonId person, @PathParam("section") String section,
            @QueryParam("after") @Nullable UUID after) {
        return templates.page("portfolio/section", new SectionPageView(person.toString(),
                people.callName(person, viewer.language()), words.lines(viewer).section(known(section),
                        sections.page(viewer, person, known(section), Optional.ofNullable(after)), Map.of()), List.of()));
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

    /** What it said before. */
    @GET
    @Path("steps/{step}/editions")
    public SafeHtml editions(@PathParam("step") UUID step) {
        StepView now = portfolio.step(viewer, step);
        TimelineExercise timeline = words.timeline(viewer);
        return templates.page("portfolio/step-editions", new StepEditionsView(StepLine.of(now, timeline),
                sections.stepEditions(viewer, step).stream().map(then -> new StepEditionsView.Earlier(
                        StepLine.of(then.in(now), timeline), then.writtenAt())).toList()));
    }

    @GET
    @Path("steps/{step}/removal")
    public SafeHtml askToRemoveStep(@PathParam("step") UUID step, @QueryParam("back") @DefaultValue(HERE) String back) {
        return templates.page("portfolio/removal", RemovalView.of(portfolio.step(viewer, step).told(),
                "portfolio/steps/" + step + "/removal", safe(back)));
    }

    /** Of what is gone already, another click leads back as the first one did. */
    @POST
    @Path("steps/{step}/removal")
    public Response removeStep(@PathParam("step") UUID step, @FormParam("back") @DefaultValue(HERE) String back) {
        try {
            once.ask(() -> {
                portfolio.removeStep(viewer, step);
                return step;
            });
        } catch (NotFound gone) { // or never theirs: that is not told apart
            return templates.back(safe(back));
        }
        return templates.back(safe(back));
    }

    /** Only to a page of ours that shows steps. */
    private static String safe(String back) {
        return back.matches("portfolio|exercises/[A-Za-z0-9]{1,20}") ? back : HERE;
    }

    private static Section known(String id) {
        return Optional.of(Section.of(id)).filter(section -> section.id().equals(id)).orElseThrow(NotFound::new);
    }
}
