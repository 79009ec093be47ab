package club.parcours.ops;

import club.parcours.registration.Registrar;
import club.parcours.tenancy.Registered;
import club.parcours.tenancy.Tenancy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registering an LMS without code; {@code deployment/bin/register} speaks to it. */
@Path("ops/registrations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationsResource {
    @Inject
    Tenancy tenancy;

    @Inject
    Registrar registrar;

    @Inject
    Operator operator;

    @Context
    HttpServletRequest request;

    /** What became of it. */
    public record Answer(UUID registration, UUID tenant) {}

    /** What became of a renewal. @param code what went wrong, empty if nothing did */
    public record RenewalAnswer(String code) {}

    /** Tells an LMS that was registered by invitation anew what the tool is. 200, or 409 with the code of what went wrong. */
    @POST
    @Path("{tenant}/{registration}/renewals")
    public Response renew(@PathParam("tenant") UUID tenant, @PathParam("registration") UUID registration) {
        operator.mustAsk(request);
        Optional<String> wrong = registrar.renew(tenant, registration);
        return Response.status(wrong.isEmpty() ? Response.Status.OK : Response.Status.CONFLICT)
                .entity(new RenewalAnswer(wrong.orElse(""))).build();
    }

    /** 201 if anything of it was new, 200 if all was known. */
    @POST
    public Response register(@Nullable ToldRegistration told) {
        operator.mustAsk(request);
        if (told == null) {
            throw new BadRequestException();
        }
        Registered registered = tenancy.register(told.checked());
        return Response.status(registered.fresh() ? Response.Status.CREATED : Response.Status.OK)
                .entity(new Answer(registered.registration(), registered.tenant()))
                .build();
    }
}
