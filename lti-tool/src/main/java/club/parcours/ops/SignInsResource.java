package club.parcours.ops;

import club.parcours.kernel.ClubConfig;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Makes a link to sign in with; {@code deployment/bin/operator} prints it. */
@Path("ops/sign-ins")
@RequestScoped
public class SignInsResource {
    @Inject
    Operators operators;

    @Inject
    Operator operator;

    @Inject
    ClubConfig config;

    @Context
    HttpServletRequest request;

    /** Where to sign in, once and within ten minutes. */
    public record Answer(URI link) {}

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response create() {
        operator.mustAsk(request);
        URI link = config.baseUrl.resolve("/app/operator/sign-in?link=" + operators.link());
        return Response.status(Response.Status.CREATED).entity(new Answer(link)).build();
    }
}
