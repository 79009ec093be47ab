package club.parcours.ops;

import club.parcours.ops.ToldInvitation.Wanted;
import club.parcours.tenancy.Invitations;
import club.parcours.tenancy.Invited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Inviting the administrator of an LMS to connect it; {@code deployment/bin/invite} speaks to it. */
@Path("ops/invitations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {
    @Inject
    Invitations invitations;

    @Inject
    Operator operator;

    @Context
    HttpServletRequest request;

    /** The link, told this once. @param until when it ends, in UTC */
    public record Answer(String link, String until) {}

    @POST
    public Response invite(@Nullable ToldInvitation told) {
        operator.mustAsk(request);
        if (told == null) {
            throw new BadRequestException();
        }
        Wanted wanted = told.checked();
        Invited invited = invitations.create(wanted.tenant(), wanted.language(), wanted.valid(), wanted.allowedHosts());
        return Response.status(Response.Status.CREATED)
                .entity(new Answer(invited.link().toString(), invited.until().toString())).build();
    }
}
