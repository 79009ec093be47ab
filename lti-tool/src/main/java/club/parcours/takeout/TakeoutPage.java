package club.parcours.takeout;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.Viewer;
import club.parcours.takeout.Takeout.Finished;
import club.parcours.web.PagePolicy;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Asks for everything, shows how far it is, hands it out. */
@Path("s/{launch}/takeout")
@RequestScoped
public class TakeoutPage {
    @Inject
    Takeout takeout;

    @Inject
    Templates templates;

    @Inject
    PagePolicy policy;

    @Inject
    Viewer viewer;

    /** While it is being made, the line that says how far it is asks for itself alone: nothing else on the page moves. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(@HeaderParam("HX-Request") @Nullable String part) {
        EnvelopeView view = takeout.of(viewer);
        if (part == null) {
            return Response.ok(templates.page("takeout/index", view)).build();
        }
        return view.state().equals("making")
                ? Response.ok(templates.fragment("takeout/_progress", view)).build()
                : Response.ok(templates.fragment("takeout/_state", view)).header("HX-Retarget", "#takeout").build();
    }

    @POST
    public Response begin() {
        try {
            takeout.begin(viewer);
            return templates.back("takeout");
        } catch (Invalid tooOften) {
            return Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .entity(templates.invalid("takeout/index", takeout.of(viewer), tooOften)).type(MediaType.TEXT_HTML).build();
        }
    }

    @POST
    @Path("removal")
    public Response remove() {
        takeout.remove(viewer);
        return templates.back("takeout");
    }

    @GET
    @Path("file")
    public Response take(@HeaderParam("Range") @Nullable String wanted) {
        Finished made = takeout.open(viewer);
        policy.file();
        return made.sent(wanted, viewer.zone());
    }
}
