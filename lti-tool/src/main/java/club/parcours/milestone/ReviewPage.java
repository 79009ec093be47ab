package club.parcours.milestone;

import club.parcours.aside.Aside;
import club.parcours.files.Receiving;
import club.parcours.files.SentForm;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.Once;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's milestones and the decisions about them, for those who run the course, also from the LMS's gradebook; one's own
 * are on one's own page.
 */
@Path("s/{launch}/reviews/{person}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ReviewPage {
    private static final int UNPROCESSABLE = 422;

    @Inject
    Milestones milestones;

    @Inject
    Reviews reviews;

    @Inject
    Trails trails;

    @Inject
    Aside aside;

    @Inject
    Receiving receiving;

    @Inject
    Once once;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public Response latest(@PathParam("person") PersonId person) {
        String id = milestones.latest(viewer, person);
        return templates.back(own(person) ? "milestones/" + id : page(person, id));
    }

    @GET
    @Path("{milestone}")
    public Response show(@PathParam("person") PersonId person, @PathParam("milestone") String id,
            @QueryParam("change") @DefaultValue("") String change) {
        if (own(person)) {
            return templates.back("milestones/" + id);
        }
        ReviewView blank = view(person, id, Verdict.BLANK, false);
        ReviewView shown = change.isEmpty() ? blank : begun(person, id).map(blank::typed).orElse(blank);
        return Response.ok(templates.page("milestone/review", shown)).build();
    }

    /** What the viewer typed in another window, as long as it is about what is shown here. */
    private Optional<VerdictForm> begun(PersonId person, String id) {
        return aside.of(viewer, page(person, id)).map(VerdictForm::new);
    }

    private static String page(PersonId person, String id) {
        return "reviews/" + person + "/" + id;
    }

    /** How somebody's points came about. */
    @GET
    @Path("{milestone}/trail")
    public Response trail(@PathParam("person") PersonId person, @PathParam("milestone") String id) {
        if (own(person)) {
            return templates.back("milestones", id, "trail");
        }
        return Response.ok(templates.page("milestone/trail", trails.of(viewer, person, id))).build();
    }

    /** Decides about what was submitted; what cannot be taken, or comes second, comes back as it was typed. */
    @POST
    @Path("{milestone}/judgements")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response decide(@PathParam("person") PersonId person, @PathParam("milestone") String id, List<EntityPart> parts) {
        SentForm sent = receiving.receive(viewer, parts);
        VerdictForm form = VerdictForm.of(sent);
        return sent.refused().isEmpty() ? decide(person, id, form) : again(person, id, form.verdict(), sent.refused().get());
    }

    @POST
    @Path("{milestone}/judgements")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("person") PersonId person, @PathParam("milestone") String id,
            MultivaluedMap<String, String> form) {
        return decide(person, id, new VerdictForm(form));
    }

    private Response decide(PersonId person, String id, VerdictForm form) {
        Verdict typed = form.verdict();
        try {
            once.ask(() -> {
                form.submission().ifPresentOrElse(submission -> reviews.decide(viewer, person, submission, typed),
                        () -> reviews.decideUnasked(viewer, person, id, typed));
                return typed;
            });
            aside.drop(viewer, page(person, id));
            return templates.back("reviews", person.toString(), id);
        } catch (Invalid wrong) {
            return again(person, id, typed, wrong);
        } catch (Conflict overtaken) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(templates.page("milestone/review", view(person, id, typed, true))).build();
        }
    }

    private Response again(PersonId person, String id, Verdict typed, Invalid wrong) {
        return Response.status(UNPROCESSABLE)
                .entity(templates.invalid("milestone/review", view(person, id, typed, false), wrong)).build();
    }

    private ReviewView view(PersonId person, String id, Verdict typed, boolean overtaken) {
        return trails.review(viewer, person, id, typed, overtaken);
    }

    private boolean own(PersonId person) {
        return viewer.person().equals(person);
    }
}
