package club.parcours.web;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.NotFound;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The second lock of a session's pages: whatever address the container understood, below {@code s/} there is the viewer
 * of that launch or nothing, and a change carries a token of that session and comes from our own pages.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class CsrfFilter implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    CurrentViewer current;

    @Inject
    Csrf csrf;

    @Inject
    ClubConfig config;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        List<PathSegment> path = request.getUriInfo().getPathSegments();
        if (!path.get(0).getPath().equals("s")) {
            return;
        }
        String launch = path.size() < 2 ? "" : path.get(1).getPath();
        current.found().filter(viewer -> viewer.launch().equals(launch)).orElseThrow(NotFound::new);
        if (!READING.contains(request.getMethod()) && !(isFromUs(request) && carriesToken(request))) {
            throw new Forbidden("problem.csrf");
        }
    }

    private boolean isFromUs(ContainerRequestContext request) {
        @Nullable String origin = request.getHeaderString("Origin");
        return origin == null || origin.equals(config.baseUrl.toString());
    }

    private boolean carriesToken(ContainerRequestContext request) throws IOException {
        @Nullable String header = request.getHeaderString(Csrf.HEADER);
        Optional<String> token = header != null ? Optional.of(header) : field(request);
        return token.filter(found -> csrf.accepts(current.secret(), found)).isPresent();
    }

    /** Reads the form for its token and puts it back for the page to read. */
    private static Optional<String> field(ContainerRequestContext request) throws IOException {
        if (!MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
            return Optional.empty();
        }
        byte[] form = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(form));
        return Arrays.stream(new String(form, StandardCharsets.US_ASCII).split("&"))
                .filter(pair -> pair.startsWith(Csrf.FIELD + "="))
                .map(pair -> URLDecoder.decode(pair.substring(Csrf.FIELD.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }
}
