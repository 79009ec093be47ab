package club.parcours.ops;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.SafeHtml;
import club.parcours.registration.Registrar;
import club.parcours.tenancy.Connections;
import club.parcours.tenancy.Organisations;
import club.parcours.tenancy.RegistrationView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** A registration with all its values, and what an operator can do with it. */
@Path("operator/registrations/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RegistrationPage {
    private static final String TEMPLATE = "ops/registration";

    @Inject
    OperatorDesk desk;

    @Inject
    Connections connections;

    @Inject
    Organisations organisations;

    @Inject
    Registrar registrar;

    @Inject
    OperatorPages pages;

    @PathParam("id")
    UUID id;

    @GET
    public SafeHtml show() {
        RegistrationView registration = connections.registration(id);
        return pages.page(TEMPLATE, view(registration, Agreed.of(registration), Optional.empty()));
    }

    /** Everything that was agreed may change; people, courses and grades stay. */
    @POST
    public Response change(@BeanParam RegistrationForm form) {
        try {
            desk.move(id, form.told());
            return pages.back("registrations", id);
        } catch (Invalid wrong) {
            return pages.invalid(TEMPLATE, view(connections.registration(id), form.agreed(), Optional.empty()), wrong);
        }
    }

    /** Tells the LMS anew what the tool is and what it asks for; on its page stands what came of it. */
    @POST
    @Path("renewals")
    public Response renew() {
        Optional<String> wrong = registrar.renew(connections.registration(id).tenant(), id);
        if (wrong.isEmpty()) {
            desk.renewed(id);
        }
        RegistrationView registration = connections.registration(id);
        return Response.status(wrong.isEmpty() ? Response.Status.OK : Response.Status.CONFLICT)
                .entity(pages.page(TEMPLATE, view(registration, Agreed.of(registration), Optional.of(wrong.orElse("")))))
                .build();
    }

    @POST
    @Path("suspension")
    public Response suspend(@FormParam("suspended") boolean suspended) {
        desk.suspendRegistration(id, suspended);
        return pages.back("registrations", id);
    }

    @POST
    @Path("redeliveries")
    public Response sendAgain() {
        desk.sendAgainTo(id);
        return pages.back("registrations", id);
    }

    @POST
    @Path("deployments/{deployment}/approval")
    public Response approve(@PathParam("deployment") UUID deployment, @FormParam("organisation") UUID organisation) {
        desk.approve(id, deployment, organisation);
        return pages.back("registrations", id);
    }

    @POST
    @Path("deployments/{deployment}/refusal")
    public Response refuse(@PathParam("deployment") UUID deployment) {
        desk.refuse(id, deployment);
        return pages.back("registrations", id);
    }

    @POST
    @Path("deployments/{deployment}/suspension")
    public Response suspendDeployment(@PathParam("deployment") UUID deployment,
            @FormParam("suspended") boolean suspended) {
        desk.suspendDeployment(id, deployment, suspended);
        return pages.back("registrations", id);
    }

    private RegistrationDeskView view(RegistrationView registration, Agreed agreed, Optional<String> renewal) {
        return new RegistrationDeskView(registration, agreed, renewal, organisations.all());
    }
}
