package club.parcours.competence;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.Once;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The claims that somebody shows to those who run their course, or to the group; the former may confirm a level. */
@Path("s/{launch}/claims/{person}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ClaimReviewPage {
    private static final int UNPROCESSABLE = 422;

    @Inject
    Competences competences;

    @Inject
    Confirmations confirmations;

    @Inject
    ClaimSheets sheets;

    @Inject
    People people;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @Inject
    Once once;

    @GET
    public SafeHtml all(@PathParam("person") PersonId person) {
        return templates.page("competence/shown", new ShownClaimsView(person.toString(), name(person),
                sheets.sheets(viewer, competences.listed(viewer, person)).stream()
                        .filter(sheet -> sheet.claim().isPresent()).toList()));
    }

    @GET
    @Path("{competence}")
    public SafeHtml show(@PathParam("person") PersonId person, @PathParam("competence") String id) {
        return templates.page("competence/review", view(person, id, Optional.empty(), false));
    }

    @POST
    @Path("{competence}")
    public Response confirm(@PathParam("person") PersonId person, @PathParam("competence") String id,
            @FormParam("level") @DefaultValue("0") int level, @FormParam("words") @DefaultValue("") String words,
            @FormParam("reason") @DefaultValue("") String reason, @FormParam("version") @DefaultValue("-1") int version) {
        Confirming typed = new Confirming(level, words, reason, version);
        try {
            once.ask(() -> {
                confirmations.confirm(viewer, person, id, typed);
                return id;
            });
            return templates.back("claims", person.toString(), id);
        } catch (Invalid wrong) {
            return Response.status(UNPROCESSABLE).entity(templates.invalid("competence/review",
                    view(person, id, Optional.of(typed), false), wrong)).build();
        } catch (Conflict overtaken) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(templates.page("competence/review", view(person, id, Optional.of(typed), true))).build();
        }
    }

    /** Takes the reader's own confirmation back. */
    @POST
    @Path("{competence}/removal")
    public Response takeBack(@PathParam("person") PersonId person, @PathParam("competence") String id) {
        confirmations.takeBack(viewer, person, id);
        return templates.back("claims", person.toString(), id);
    }

    private ClaimReviewView view(PersonId person, String id, Optional<Confirming> typed, boolean overtaken) {
        ClaimView claim = competences.of(viewer, person, id);
        ClaimSheet sheet = sheets.sheet(viewer, id, Optional.of(claim));
        return ClaimReviewView.of(viewer, name(person), person, claim, sheet, typed, overtaken);
    }

    private String name(PersonId person) {
        return people.callName(person, viewer.language());
    }
}
