package club.parcours.speech;

import club.parcours.files.FileView;
import club.parcours.files.Receiving;
import club.parcours.files.SentForm;
import club.parcours.kernel.Invalid;
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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Where who runs a group records a text of ours. */
@Path("s/{launch}/recordings/{key}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RecordingPage {
    private static final String TEMPLATE = "speech/recording";

    @Inject
    Speech speech;

    @Inject
    Receiving receiving;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @PathParam("key")
    private String key = "";

    @GET
    public SafeHtml show() {
        return templates.page(TEMPLATE, view());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@FormParam("voice") @DefaultValue("") String voice) {
        try {
            speech.record(viewer, key, SentForm.id(voice).orElseThrow(() -> new Invalid("file", "speech.gone")));
            return templates.back("recordings", key);
        } catch (Invalid wrong) {
            return again(wrong);
        }
    }

    /** A form without script brings the file itself. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response record(List<EntityPart> parts) {
        try {
            speech.words(viewer, key);
            SentForm sent = receiving.receive(viewer, parts);
            sent.refused().ifPresent(wrong -> {
                throw wrong;
            });
            speech.record(viewer, key, sent.files().stream().map(FileView::id).findFirst()
                    .orElseThrow(() -> new Invalid("file", "speech.gone")));
            return templates.back("recordings", key);
        } catch (Invalid wrong) {
            return again(wrong);
        }
    }

    @POST
    @Path("removal")
    public Response remove() {
        speech.remove(viewer, key);
        return templates.back("recordings", key);
    }

    private Response again(Invalid wrong) {
        return templates.refused(TEMPLATE, view(), wrong);
    }

    private RecordingView view() {
        return RecordingView.of(key, speech.words(viewer, key));
    }
}
