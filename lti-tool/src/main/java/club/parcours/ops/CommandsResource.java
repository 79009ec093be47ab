package club.parcours.ops;

import club.parcours.privacy.ErasedList;
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

/** What an operator has done that concerns every organisation; {@code rotate-keys} and {@code erase-again} speak to it. */
@Path("ops")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CommandsResource {
    @Inject
    OperatorDesk desk;

    @Inject
    ErasedList erased;

    @Inject
    Operator operator;

    @Context
    HttpServletRequest request;

    /** @param now whether the key in use is not to be trusted any more, and goes at once */
    public record Wish(@Nullable Boolean now) {}

    /** The key that was made, and from when on it signs. */
    public record Answer(String kid, String from) {}

    /** How many stand on the list of who was erased, and how many of them could not be erased again; as text, as the command reads it. */
    public record Repeated(String people, String failed) {}

    /** Makes the next key to sign with. */
    @POST
    @Path("key-rotations")
    public Response rotate(@Nullable Wish wish) {
        operator.mustAsk(request);
        boolean atOnce = wish != null && Boolean.TRUE.equals(wish.now());
        KeyView key = atOnce ? desk.replaceKey() : desk.rotateKeys();
        return Response.status(Response.Status.CREATED).entity(new Answer(key.kid(), key.signsFrom().toString())).build();
    }

    /** Erases again who was erased, after a copy of the database was put back. */
    @POST
    @Path("erasures")
    public Repeated eraseAgain() {
        operator.mustAsk(request);
        ErasedList.Repeated repeated = erased.again();
        desk.erasedAgain(repeated.people());
        return new Repeated(String.valueOf(repeated.people()), String.valueOf(repeated.failed()));
    }
}
