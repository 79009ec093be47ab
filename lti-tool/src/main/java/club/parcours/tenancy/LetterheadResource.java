package club.parcours.tenancy;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;

/** The logo and the colours of the organisation; their addresses change with them, so browsers may keep them. */
@Path("s/{launch}/letterhead")
@RequestScoped
public class LetterheadResource {
    private static final int A_DAY = 86_400;

    @Inject
    Organisations organisations;

    @Inject
    Letterheads letterheads;

    @Inject
    Viewer viewer;

    @GET
    @Path("logo")
    @Produces("image/png")
    public Response logo() {
        return kept(organisations.logo().orElseThrow(NotFound::new));
    }

    @GET
    @Path("colours")
    @Produces("text/css;charset=UTF-8")
    public Response colours() {
        return kept(letterheads.sheet(viewer.tenant()).orElseThrow(NotFound::new));
    }

    private static Response kept(Object file) {
        CacheControl cache = new CacheControl();
        cache.setPrivate(true);
        cache.setMaxAge(A_DAY);
        return Response.ok(file).cacheControl(cache).build();
    }
}
