package club.parcours.privacy;

import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What is kept about whoever looks: what and for whom, all of it to read, and all of it to take along. */
@Path("s/{launch}/privacy")
@RequestScoped
public class PrivacyPage {
    @Inject
    OwnData data;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public SafeHtml show() {
        return templates.page("privacy/index", KeptView.of(data.of(viewer)));
    }

    @GET
    @Path("data")
    @Produces(MediaType.APPLICATION_JSON)
    public Response take() {
        Map<String, Object> all = data.of(viewer);
        return Response.ok(all).header("Content-Disposition", "attachment; filename=\"parcours.json\"").build();
    }
}
