package club.parcours.milestone;

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

/** A milestone as a checklist. */
@Path("s/{launch}/milestones/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MilestonePage {
    @Inject
    Milestones milestones;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml show(@PathParam("id") String id) {
        return templates.page("milestone/index", milestones.of(viewer, id));
    }
}
