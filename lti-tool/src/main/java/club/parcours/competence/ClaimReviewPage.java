package club.parcours.competence;

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
        return templates.page("competence/review", view(person, id, Optional.empty(), ""));
    }

    @POST
    @Path("{competence}")
    public Response confirm(@PathParam("person") PersonId person, @PathParam("competence") String id,
            @FormParam("level") @DefaultValue("0") int level, @FormParam("words") @DefaultValue("") String words,
            @FormParam("reason") @DefaultValue("") String reason) {
        try {
            once.ask(() -> {
                confirmations.confirm(viewer, person, id, level, words, reason);
                return id;
            });
            return templates.back("claims", person.toString(), id);
        } catch (Invalid wrong) {
            return Response.status(UNPROCESSABLE).entity(templates.invalid("competence/review",
                    view(person, id, Optional.of(words), reason), wrong)).build();
        }
    }

    /** Takes the reader's own confirmation back. */
    @POST
    @Path("{competence}/removal")
    public Response takeBack(@PathParam("person") PersonId person, @PathParam("competence") String id) {
        confirmations.takeBack(viewer, person, id);
        return templates.back("claims", person.toString(), id);
    }

    private ClaimReviewView view(PersonId person, String id, Optional<String> typed, String reason) {
        ClaimSheet sheet = sheets.sheet(viewer, id, Optional.of(competences.of(viewer, person, id)));
        Optional<ClaimSheet.Voice> mine = sheet.leaders().stream().filter(ClaimSheet.Voice::mine).findFirst();
        return new ClaimReviewView(person.toString(), name(person), viewer.role().facilitates(), sheet,
                mine.flatMap(ClaimSheet.Voice::step).map(step -> step.level().number()).orElse(0),
                typed.or(() -> mine.flatMap(ClaimSheet.Voice::words)).orElse(""), reason, Confirmations.LONGEST);
    }

    private String name(PersonId person) {
        return people.callName(person, viewer.language());
    }
}
