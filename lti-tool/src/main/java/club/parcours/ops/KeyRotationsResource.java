package club.parcours.ops;

import club.parcours.tenancy.KeyView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Makes the next key to sign with; {@code deployment/bin/rotate-keys} speaks to it. */
@Path("ops/key-rotations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class KeyRotationsResource {
    @Inject
    OperatorDesk desk;

    @Inject
    Operator operator;

    @Context
    HttpServletRequest request;

    /** @param now whether the key in use is not to be trusted any more, and goes at once */
    public record Wish(@Nullable Boolean now) {}

    /** The key that was made, and from when on it signs. */
    public record Answer(String kid, String from) {}

    @POST
    public Response rotate(@Nullable Wish wish) {
        operator.mustAsk(request);
        boolean atOnce = wish != null && Boolean.TRUE.equals(wish.now());
        KeyView key = atOnce ? desk.replaceKey() : desk.rotateKeys();
        return Response.status(Response.Status.CREATED).entity(new Answer(key.kid(), key.signsFrom().toString())).build();
    }
}
