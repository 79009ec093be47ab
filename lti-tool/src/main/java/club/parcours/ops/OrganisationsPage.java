package club.parcours.ops;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.SafeHtml;
import club.parcours.tenancy.Connections;
import club.parcours.tenancy.Deployments;
import club.parcours.tenancy.Invitations;
import club.parcours.tenancy.Invited;
import club.parcours.tenancy.Organisations;
import club.parcours.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** The operator's first page: the organisations, and one of them with its connections. */
@Path("operator")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OrganisationsPage {
    private static final String ALL = "ops/organisations";
    private static final String ONE = "ops/organisation";

    @Inject
    OperatorDesk desk;

    @Inject
    Organisations organisations;

    @Inject
    Connections connections;

    @Inject
    Deployments deployments;

    @Inject
    Invitations invitations;

    @Inject
    Operators operators;

    @Inject
    CurrentOperator current;

    @Inject
    OperatorPages pages;

    @GET
    public SafeHtml all() {
        return pages.page(ALL, all(""));
    }

    @POST
    @Path("organisations")
    public Response create(@FormParam("name") @DefaultValue("") String name) {
        try {
            return pages.back("organisations", desk.create(name));
        } catch (Invalid wrong) {
            return pages.invalid(ALL, all(name), wrong);
        }
    }

    @GET
    @Path("organisations/{id}")
    public SafeHtml one(@PathParam("id") UUID id) {
        return pages.page(ONE, view(id, organisations.one(id).name(), Optional.empty()));
    }

    @POST
    @Path("organisations/{id}/name")
    public Response rename(@PathParam("id") UUID id, @FormParam("name") @DefaultValue("") String name) {
        try {
            desk.rename(id, name);
            return pages.back("organisations", id);
        } catch (Invalid wrong) {
            return pages.invalid(ONE, view(id, name, Optional.empty()), wrong);
        }
    }

    @POST
    @Path("organisations/{id}/suspension")
    public Response suspend(@PathParam("id") UUID id, @FormParam("suspended") boolean suspended) {
        desk.suspend(id, suspended);
        return pages.back("organisations", id);
    }

    /** The link is on this page, and on no other. */
    @POST
    @Path("organisations/{id}/invitations")
    public Response invite(@PathParam("id") UUID id) {
        Invited fresh = desk.invite(id);
        return Response.status(Response.Status.CREATED)
                .entity(pages.page(ONE, view(id, organisations.one(id).name(), Optional.of(fresh)))).build();
    }

    @POST
    @Path("organisations/{id}/invitations/{invitation}/revocation")
    public Response revoke(@PathParam("id") UUID id, @PathParam("invitation") UUID invitation) {
        desk.revoke(id, invitation);
        return pages.back("organisations", id);
    }

    @POST
    @Path("sign-out")
    public Response signOut() {
        operators.signOut(current.secret());
        return Response.fromResponse(new Redirect(OperatorPages.BASE + "/sign-in").response())
                .header(HttpHeaders.SET_COOKIE,
                        OperatorFilter.COOKIE + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict")
                .build();
    }

    private OrganisationsView all(String name) {
        return new OrganisationsView(organisations.all(), name, deployments.waiting());
    }

    private OrganisationDeskView view(UUID id, String name, Optional<Invited> fresh) {
        return new OrganisationDeskView(organisations.one(id), name, connections.of(id), invitations.of(id), fresh);
    }
}
