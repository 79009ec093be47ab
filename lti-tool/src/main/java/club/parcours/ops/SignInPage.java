package club.parcours.ops;

import club.parcours.kernel.SafeHtml;
import club.parcours.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Where an operator signs in. Opening the link spends nothing, so that a mail program's preview does no harm. */
@Path("operator/sign-in")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SignInPage {
    private static final String TEMPLATE = "ops/sign-in";
    private static final String COOKIE = OperatorFilter.COOKIE + "=%s; Path=/; Secure; HttpOnly; SameSite=Strict";

    @Inject
    Operators operators;

    @Inject
    OperatorPages pages;

    @Inject
    Tries tries;

    @Context
    HttpServletRequest request;

    @GET
    public SafeHtml show(@QueryParam("link") @DefaultValue("") String link) {
        return pages.outside(TEMPLATE, new SignInView(link, link.isEmpty() ? "ops.sign-in.how" : "ops.sign-in.ready"));
    }

    @POST
    public Response signIn(@FormParam("link") @DefaultValue("") String link) {
        String address = request.getRemoteAddr();
        if (tries.spent(address)) {
            return refused(429, "ops.sign-in.wait");
        }
        Optional<String> secret = operators.signIn(link);
        if (secret.isEmpty()) {
            tries.failed(address);
            return refused(403, "ops.sign-in.spent");
        }
        return Response.fromResponse(new Redirect(OperatorPages.BASE).response())
                .header(HttpHeaders.SET_COOKIE, COOKIE.formatted(secret.get())).build();
    }

    private Response refused(int status, String say) {
        return Response.status(status).entity(pages.outside(TEMPLATE, new SignInView("", say))).build();
    }
}
