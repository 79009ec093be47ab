package club.parcours.competence;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Once;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.people.Courses;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Evidence;
import club.parcours.portfolio.Visibility;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The claims of one's own. */
@Path("s/{launch}/competences")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CompetencePage {
    private static final String HERE = "competences";
    private static final int UNPROCESSABLE = 422;

    @Inject
    Competences competences;

    @Inject
    Sentences sentences;

    @Inject
    Witnesses witnesses;

    @Inject
    ClaimSheets sheets;

    @Inject
    Evidence evidence;

    @Inject
    Courses courses;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @Inject
    Once once;

    @GET
    public SafeHtml all() {
        return templates.page("competence/index", CompassView.of(competences.framework().version(),
                sheets.sheets(viewer, competences.of(viewer, viewer.person()))));
    }

    @GET
    @Path("{competence}")
    public SafeHtml show(@PathParam("competence") String id) {
        return templates.page("competence/claim", ClaimPageView.of(sheet(id), courses.several(viewer)));
    }

    /** Says on which level one is. */
    @POST
    @Path("{competence}/levels")
    public Response say(@PathParam("competence") String id, @FormParam("level") @DefaultValue("0") int level) {
        try {
            once.ask(() -> competences.say(viewer, id, level));
            return templates.back(HERE, id);
        } catch (Invalid wrong) {
            return wrong("competence/claim", ClaimPageView.of(sheet(id), courses.several(viewer)), wrong);
        }
    }

    /** Says it in a sentence of one's own. @param before what stood there when it was read */
    @POST
    @Path("{competence}/words")
    public Response word(@PathParam("competence") String id, @FormParam("words") @DefaultValue("") String words,
            @FormParam("before") @DefaultValue("") String before) {
        try {
            once.ask(() -> {
                sentences.say(viewer, id, words, before);
                return id;
            });
            return templates.back(HERE, id);
        } catch (Invalid wrong) {
            return wrong("competence/claim", ClaimPageView.of(sheet(id), courses.several(viewer)).typed(words, false), wrong);
        } catch (Conflict overtaken) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(templates.page("competence/claim", ClaimPageView.of(sheet(id), courses.several(viewer)).typed(words, true))).build();
        }
    }

    @POST
    @Path("{competence}/audience")
    public Response show(@PathParam("competence") String id, @FormParam("to") @DefaultValue("") String to) {
        competences.show(viewer, id, Arrays.stream(Visibility.values()).filter(one -> one.name().equals(to)).findFirst()
                .orElseThrow(NotFound::new));
        return templates.back(HERE, id);
    }

    @POST
    @Path("{competence}/removal")
    public Response withdraw(@PathParam("competence") String id) {
        competences.withdraw(viewer, id);
        return templates.back(HERE, id);
    }

    /** What could show it. @param far how far back to look */
    @GET
    @Path("{competence}/evidence")
    public SafeHtml choose(@PathParam("competence") String id, @QueryParam("far") @DefaultValue("0") int far) {
        return templates.page("competence/evidence", choice(id, far));
    }

    @POST
    @Path("{competence}/evidence")
    public Response attach(@PathParam("competence") String id, @FormParam("entry") @Nullable UUID entry,
            @FormParam("far") @DefaultValue("0") int far) {
        try {
            once.ask(() -> {
                competences.attach(viewer, id, Optional.ofNullable(entry).orElseThrow(NotFound::new));
                return id;
            });
            return templates.back(HERE, id);
        } catch (Invalid wrong) {
            return wrong("competence/evidence", choice(id, far), wrong);
        }
    }

    /** Says where it happened. */
    @POST
    @Path("{competence}/evidence/{entry}/place")
    public Response happened(@PathParam("competence") String id, @PathParam("entry") UUID entry,
            @FormParam("context") @DefaultValue("") String context) {
        competences.happened(viewer, id, entry, context);
        return templates.back(HERE, id);
    }

    @POST
    @Path("{competence}/evidence/{entry}/removal")
    public Response detach(@PathParam("competence") String id, @PathParam("entry") UUID entry) {
        competences.detach(viewer, id, entry);
        return templates.back(HERE, id);
    }

    /** Whom to ask, and what to show them. */
    @GET
    @Path("{competence}/requests")
    public SafeHtml whom(@PathParam("competence") String id) {
        return templates.page("competence/asking", asking(id, "", List.of()));
    }

    @POST
    @Path("{competence}/requests")
    public Response ask(@PathParam("competence") String id, @FormParam("person") @Nullable PersonId person,
            @FormParam("shown") List<UUID> shown) {
        try {
            if (person == null) {
                throw new Invalid("person", "competence.ask.nobody");
            }
            once.ask(() -> {
                witnesses.ask(viewer, id, person, shown);
                return id;
            });
            return templates.back(HERE, id);
        } catch (Invalid wrong) {
            String chosen = Optional.ofNullable(person).map(PersonId::toString).orElse("");
            return wrong("competence/asking", asking(id, chosen, shown), wrong);
        }
    }

    /** Does not ask any more, or does not keep an answer. */
    @POST
    @Path("{competence}/requests/{request}/removal")
    public Response withdraw(@PathParam("competence") String id, @PathParam("request") UUID request) {
        witnesses.withdraw(viewer, request);
        return templates.back(HERE, id);
    }

    private Response wrong(String template, Record view, Invalid wrong) {
        return Response.status(UNPROCESSABLE).entity(templates.invalid(template, view, wrong)).build();
    }

    private ClaimSheet sheet(String id) {
        return sheets.sheet(viewer, id, competences.of(viewer, viewer.person()).stream()
                .filter(claim -> claim.competence().equals(id)).findFirst());
    }

    private EvidenceChoiceView choice(String id, int far) {
        ClaimSheet sheet = sheet(id);
        List<UUID> before = sheet.proofs().stream().map(proof -> proof.line().entry().id()).toList();
        Competences.Candidates found = competences.candidates(viewer, id, far);
        List<EntryView> others = found.entries().stream().filter(entry -> !before.contains(entry.id())).toList();
        return new EvidenceChoiceView(sheet, evidence.lines(viewer, others), far, found.more());
    }

    private AskingView asking(String id, String chosen, List<UUID> showing) {
        return new AskingView(sheet(id), witnesses.fellows(viewer).stream()
                .map(fellow -> new AskingView.Fellow(fellow.person().toString(), fellow.name())).toList(), chosen, showing);
    }
}
