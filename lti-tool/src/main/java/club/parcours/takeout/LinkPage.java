package club.parcours.takeout;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where somebody makes a way to their envelope, and closes it. What is made is shown once, in the answer. */
@Path("s/{launch}/takeout/link")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LinkPage {
    @Inject
    Keeping keeping;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml show() {
        return templates.page("takeout/link", keeping.choice(viewer));
    }

    @POST
    public Response make(@FormParam("days") @DefaultValue("") String days) {
        try {
            return Response.ok(templates.page("takeout/link-made",
                    keeping.make(viewer, days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 0))).build();
        } catch (Invalid unchosen) {
            return templates.refused("takeout/link", keeping.choice(viewer), unchosen);
        }
    }

    @POST
    @Path("removal")
    public Response close() {
        keeping.close(viewer);
        return templates.back("takeout");
    }
}
