package club.parcours.feedback;

import club.parcours.aside.Aside;
import club.parcours.files.FileView;
import club.parcours.files.Receiving;
import club.parcours.files.SentForm;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.Once;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
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

/** What the reader thinks of a module or an exercise: a face in one tap, and more if they like. */
@Path("s/{launch}/feedback/{segment}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FeedbackPage {
    private static final String HERE = "feedback";
    private static final String TEMPLATE = "feedback/own";

    @Inject
    Feedback feedback;

    @Inject
    Aside aside;

    @Inject
    Receiving receiving;

    @Inject
    Templates templates;

    @Inject
    Once once;

    @Inject
    Viewer viewer;

    @PathParam("segment")
    private String segment = "";

    @GET
    public SafeHtml show(@QueryParam("change") @DefaultValue("") String change) {
        OwnWord kept = feedback.own(viewer, segment);
        return templates.page(TEMPLATE, change.isEmpty() ? kept : begun().map(kept::with).orElse(kept));
    }

    /** What the reader typed in another window. */
    private Optional<SentForm> begun() {
        return aside.of(viewer, page()).map(fields -> new SentForm(fields, List.of(), Optional.empty()));
    }

    private String page() {
        return HERE + "/" + segment;
    }

    /** One tap. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tap(@FormParam("face") @DefaultValue("") String face) {
        Optional<Face> tapped = Face.of(face);
        return once.ask(() -> {
            tapped.ifPresent(one -> feedback.tap(viewer, segment, one));
            return templates.back(HERE, segment);
        });
    }

    /** A sentence, and a voice that a script sent before. */
    @POST
    @Path("words")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(@FormParam("words") @DefaultValue("") String words, @FormParam("voice") @DefaultValue("") String voice) {
        return keep(words, SentForm.id(voice), Optional.empty());
    }

    /** A form without script brings the voice itself. */
    @POST
    @Path("words")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response say(List<EntityPart> parts) {
        feedback.own(viewer, segment);
        SentForm sent = receiving.receive(viewer, parts);
        return keep(sent.first("words"), sent.files().stream().map(FileView::id).findFirst()
                .or(() -> SentForm.id(sent.first("voice"))).filter(kept -> sent.first("drop").isEmpty()), sent.refused());
    }

    private Response keep(String words, Optional<UUID> voice, Optional<Invalid> refused) {
        OwnWord before = feedback.own(viewer, segment);
        try {
            refused.ifPresent(wrong -> {
                throw wrong;
            });
            feedback.say(viewer, segment, words, voice);
            aside.drop(viewer, page());
            return templates.back(HERE, segment);
        } catch (Invalid wrong) {
            OwnWord typed = before.with(words, voice.map(UUID::toString).orElse(""));
            return templates.refused(TEMPLATE, typed, wrong);
        }
    }

    @POST
    @Path("removal")
    public Response remove() {
        feedback.remove(viewer, segment);
        return templates.back(HERE, segment);
    }
}
