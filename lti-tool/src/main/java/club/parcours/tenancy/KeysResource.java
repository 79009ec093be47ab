package club.parcours.tenancy;

import club.parcours.lti.JsonWebKeySet;
import club.parcours.lti.ToolKeys;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Our public keys, for LMSs to check what we sign. */
@Path("lti/jwks.json")
@RequestScoped
public class KeysResource {
    private static final int AN_HOUR = 3600;

    @Inject
    ToolKeys keys;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response keys() {
        CacheControl cache = new CacheControl();
        cache.setMaxAge(AN_HOUR);
        return Response.ok(new JsonWebKeySet(keys).json()).cacheControl(cache).build();
    }
}
