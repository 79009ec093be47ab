package club.parcours.competence;

import club.parcours.aside.Aside;
import club.parcours.files.FileView;
import club.parcours.files.Receiving;
import club.parcours.files.SentForm;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Once;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Evidence;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What others of the course ask the reader about: three questions, one tap each. */
@Path("s/{launch}/asked")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AskedPage {
    private static final String HERE = "asked";
    private static final int UNPROCESSABLE = 422;

    @Inject
    Witnesses witnesses;

    @Inject
    ClaimSheets sheets;

    @Inject
    Evidence evidence;

    @Inject
    Aside aside;

    @Inject
    Receiving receiving;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @Inject
    Once once;

    @GET
    public SafeHtml all() {
        return templates.page("competence/asked", new AskedView(witnesses.asked(viewer).stream()
                .flatMap(asked -> sheets.questions(viewer, asked, List.of()).stream()).toList()));
    }

    @GET
    @Path("{request}")
    public SafeHtml show(@PathParam("request") UUID id, @QueryParam("change") @DefaultValue("") String change) {
        QuestionsView kept = view(witnesses.asked(viewer, id));
        return templates.page("competence/questions", change.isEmpty() ? kept : begun(id).map(kept::with).orElse(kept));
    }

    /** The voice that came along from another window. */
    private Optional<String> begun(UUID id) {
        return aside.of(viewer, page(id)).flatMap(fields -> fields.getOrDefault("voice", List.of()).stream().findFirst())
                .filter(voice -> !voice.isEmpty());
    }

    private static String page(UUID id) {
        return Opinion.page(id);
    }

    /** One tap; the next may come before it is written. */
    @POST
    @Path("{request}")
    public Response answer(@PathParam("request") UUID id, @FormParam("answer") @DefaultValue("") String answer) {
        once.ask(() -> {
            witnesses.answer(viewer, id, answer);
            return id;
        });
        return templates.back(HERE, id.toString());
    }

    /** Says it instead, as a recording that was sent before by a script, or by this form. */
    @POST
    @Path("{request}/voice")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response speak(@PathParam("request") UUID id, List<EntityPart> parts) {
        witnesses.asked(viewer, id);
        try {
            SentForm sent = receiving.receive(viewer, parts);
            sent.refused().ifPresent(wrong -> {
                throw wrong;
            });
            Optional<UUID> voice = sent.files().stream().map(FileView::id).findFirst().or(() -> SentForm.id(sent.first("voice")));
            return spoken(id, voice.filter(kept -> sent.first("drop").isEmpty()));
        } catch (Invalid wrong) {
            return refused(id, wrong);
        }
    }

    /** The same as a script sends it, which sent the recording before. */
    @POST
    @Path("{request}/voice")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response speak(@PathParam("request") UUID id, @FormParam("voice") @DefaultValue("") String voice,
            @FormParam("drop") @DefaultValue("") String drop) {
        try {
            return spoken(id, SentForm.id(voice).filter(kept -> drop.isEmpty()));
        } catch (Invalid wrong) {
            return refused(id, wrong);
        }
    }

    private Response spoken(UUID id, Optional<UUID> voice) {
        once.ask(() -> {
            witnesses.speak(viewer, id, voice);
            return id;
        });
        aside.drop(viewer, page(id));
        return templates.back(HERE, id.toString());
    }

    private Response refused(UUID id, Invalid wrong) {
        return Response.status(UNPROCESSABLE)
                .entity(templates.invalid("competence/questions", view(witnesses.asked(viewer, id)), wrong)).build();
    }

    /** Says nothing of it, or not any more. */
    @POST
    @Path("{request}/removal")
    public Response decline(@PathParam("request") UUID id) {
        witnesses.decline(viewer, id);
        return templates.back(HERE);
    }

    private QuestionsView view(Witnesses.Asked asked) {
        return sheets.questions(viewer, asked, evidence.lines(viewer, asked.shown())).orElseThrow(NotFound::new);
    }
}
