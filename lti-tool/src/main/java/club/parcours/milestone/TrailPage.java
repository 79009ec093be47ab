package club.parcours.milestone;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Where the link in the comment of a grade leads. */
@Path("s/{launch}/trails/{score}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TrailPage {
    @Inject
    Trails trails;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    /** @throws NotFound unless the score is the viewer's own, or of somebody whose course they run */
    @GET
    public Response follow(@PathParam("score") UUID score) {
        return templates.back(trails.page(viewer, score));
    }
}
