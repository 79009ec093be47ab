package club.parcours.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * A page hands in a form by a name of its own making ({@code ?handing=}); when that was taken, the address of the page after
 * it says so ({@code ?handed=}), and only then the phone forgets what it keeps (autosave.js). Whatever is refused, or never
 * arrives, leads to no such address.
 */
@Provider
public record HandedIn() implements ContainerResponseFilter {
    private static final String HANDING = "handing";
    private static final String HANDED = "handed";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        boolean led = answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode();
        String location = answer.getHeaderString(HttpHeaders.LOCATION);
        if (led && location != null) {
            name(request).ifPresent(name -> answer.getHeaders().putSingle(HttpHeaders.LOCATION, said(location, name)));
        }
    }

    /** On the way to the page it may be led on once more. */
    private static Optional<String> name(ContainerRequestContext request) {
        String name = request.getUriInfo().getQueryParameters()
                .getFirst("POST".equals(request.getMethod()) ? HANDING : HANDED);
        return Optional.ofNullable(name).filter(one -> one.matches("[0-9-]{8,40}"));
    }

    static String said(String location, String name) {
        int hash = location.indexOf('#');
        String page = hash < 0 ? location : location.substring(0, hash);
        return page + (page.contains("?") ? "&" : "?") + HANDED + "=" + name + (hash < 0 ? "" : location.substring(hash));
    }
}
