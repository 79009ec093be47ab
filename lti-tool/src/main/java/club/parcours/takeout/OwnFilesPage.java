package club.parcours.takeout;

import club.parcours.files.SentForm;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** All files of whoever looks, where each stands, and a way to have one gone. */
@Path("s/{launch}/privacy/files")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OwnFilesPage {
    @Inject
    OwnFiles files;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    /** @param after the last of those on the page before */
    @GET
    public SafeHtml show(@QueryParam("after") Optional<String> after) {
        return templates.page("takeout/files", files.of(viewer,
                after.map(text -> SentForm.id(text).orElseThrow(NotFound::new))));
    }

    @GET
    @Path("{file}/removal")
    public SafeHtml askToRemove(@PathParam("file") UUID file) {
        return templates.page("takeout/removal", files.question(viewer, file));
    }

    /** A second tap is told by what there is still; so is whoever asks for what was never theirs. */
    @POST
    @Path("{file}/removal")
    public Response remove(@PathParam("file") UUID file) {
        try {
            files.remove(viewer, file);
            return templates.back("privacy/files");
        } catch (NotFound gone) {
            return Response.status(Response.Status.NOT_FOUND)
                    .entity(templates.page("takeout/files", files.of(viewer, Optional.empty()))).build();
        }
    }
}
