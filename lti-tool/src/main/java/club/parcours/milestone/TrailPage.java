package club.parcours.milestone;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.SafeHtml;
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

/** Where the link in the comment of a grade leads, and what the grade of a whole path is made of. */
@Path("s/{launch}/trails")
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
    @Path("{score}")
    public Response follow(@PathParam("score") UUID score) {
        return templates.back(trails.page(viewer, score));
    }

    /** How the viewer's own points of all milestones together came about. */
    @GET
    @Path("path")
    public SafeHtml own() {
        return templates.page("milestone/path", trails.path(viewer, viewer.person()));
    }

    /** Somebody's, for those who run the course. */
    @GET
    @Path("path/{person}")
    public Response path(@PathParam("person") PersonId person) {
        return viewer.person().equals(person) ? templates.back("trails/path")
                : Response.ok(templates.page("milestone/path", trails.path(viewer, person))).build();
    }
}
