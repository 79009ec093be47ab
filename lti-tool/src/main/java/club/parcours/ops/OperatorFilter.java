package club.parcours.ops;

import club.parcours.kernel.NotFound;
import club.parcours.web.Csrf;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Below {@code operator/} there is a signed-in operator or nothing; a change carries a token of that session and comes
 * from our own pages. Only signing in stands open, to our own form.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class OperatorFilter implements ContainerRequestFilter {
    /** Bound to this host, and never sent along from another site. */
    static final String COOKIE = "__Host-operator";

    @Inject
    Operators operators;

    @Inject
    CurrentOperator current;

    @Inject
    Csrf csrf;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        List<PathSegment> path = request.getUriInfo().getPathSegments();
        if (!path.get(0).getPath().equals("operator")) {
            return;
        }
        if (path.size() == 2 && path.get(1).getPath().equals("sign-in")) {
            csrf.mustComeFromUs(request);
            return;
        }
        String secret = Optional.ofNullable(request.getCookies().get(COOKIE)).map(Cookie::getValue)
                .filter(operators::isSignedIn).orElseThrow(NotFound::new);
        csrf.mustBeOurs(request, secret);
        current.enter(secret);
    }
}
