package club.parcours.web;

import club.parcours.kernel.NotFound;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.List;

/**
 * The second lock of a session's pages: whatever address the container understood, below {@code s/} there is the viewer
 * of that launch or nothing, and a change carries a token of that session and comes from our own pages.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class CsrfFilter implements ContainerRequestFilter {
    @Inject
    CurrentViewer current;

    @Inject
    Csrf csrf;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        List<PathSegment> path = request.getUriInfo().getPathSegments();
        if (!path.get(0).getPath().equals("s")) {
            return;
        }
        String launch = path.size() < 2 ? "" : path.get(1).getPath();
        current.found().filter(viewer -> viewer.launch().equals(launch)).orElseThrow(NotFound::new);
        csrf.mustBeOurs(request, current.secret());
    }
}
