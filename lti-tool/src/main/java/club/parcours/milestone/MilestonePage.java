package club.parcours.milestone;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A milestone as a checklist, and submitting for it. */
@Path("s/{launch}/milestones/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MilestonePage {
    @Inject
    Reviews reviews;

    @Inject
    Trails trails;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml show(@PathParam("id") String id) {
        return templates.page("milestone/index", trails.own(viewer, id));
    }

    /** How the points came about. */
    @GET
    @Path("trail")
    public SafeHtml trail(@PathParam("id") String id) {
        return templates.page("milestone/trail", trails.of(viewer, viewer.person(), id));
    }

    /** Shows what counts to those who run the course, and asks for their decision. */
    @POST
    @Path("submissions")
    public Response submit(@PathParam("id") String id) {
        reviews.submit(viewer, id);
        return templates.back("milestones", id);
    }

    /** Takes the copy back. */
    @POST
    @Path("submissions/{submission}/withdrawal")
    public Response takeBack(@PathParam("id") String id, @PathParam("submission") UUID submission) {
        reviews.takeBack(viewer, submission);
        return templates.back("milestones", id);
    }
}
