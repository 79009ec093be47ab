package club.parcours.home;

import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.registration.Registrar;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
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
import org.jspecify.annotations.Nullable;

/** What a referent does with the connections of their organisation. */
@Path("s/{launch}/desk")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DeskPage {
    @Inject
    Desk desk;

    @Inject
    Registrar registrar;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml show() {
        return templates.page("home/desk", desk.view(viewer));
    }

    /** The link is on this page, and on no other. */
    @POST
    @Path("invitations")
    public Response invite() {
        DeskView view = desk.invite(viewer);
        return Response.status(Response.Status.CREATED).entity(templates.page("home/desk", view)).build();
    }

    @POST
    @Path("invitations/{invitation}/revocation")
    public Response revoke(@PathParam("invitation") UUID invitation) {
        desk.revoke(viewer, invitation);
        return templates.back("desk");
    }

    /** Tells the LMS anew what the tool is and what it asks for; on its page stands what came of it. */
    @POST
    @Path("registrations/{registration}/renewals")
    public Response renew(@PathParam("registration") UUID registration) {
        Optional<String> wrong = registrar.renew(desk.organisation(viewer), registration);
        return Response.status(wrong.isEmpty() ? Response.Status.OK : Response.Status.CONFLICT)
                .entity(templates.page("home/desk", desk.renewed(viewer, registration, wrong))).build();
    }

    @POST
    @Path("deployments/{deployment}/approval")
    public Response approve(@PathParam("deployment") UUID deployment) {
        desk.decide(viewer, deployment, true);
        return templates.back("desk");
    }

    @POST
    @Path("deployments/{deployment}/refusal")
    public Response refuse(@PathParam("deployment") UUID deployment) {
        desk.decide(viewer, deployment, false);
        return templates.back("desk");
    }

    @POST
    @Path("deployments/{deployment}/suspension")
    public Response suspend(@PathParam("deployment") UUID deployment, @FormParam("suspended") boolean suspended) {
        desk.suspendDeployment(viewer, deployment, suspended);
        return templates.back("desk");
    }

    @GET
    @Path("journal")
    public SafeHtml journal(@QueryParam("before") @Nullable UUID before) {
        return templates.page("home/journal", desk.journal(viewer, Optional.ofNullable(before)));
    }
}
