package club.parcours.pack;

import club.parcours.document.Press;
import club.parcours.kernel.Viewer;
import club.parcours.web.PagePolicy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response;

/** Hands out the pack of a module as a file. */
@Path("s/{launch}/packs/{module}")
@RequestScoped
public class PackResource {
    private static final long AGAIN_SECONDS = 10;

    @Inject
    Packs packs;

    @Inject
    Press press;

    @Inject
    PagePolicy policy;

    @Inject
    Viewer viewer;

    @GET
    public Response pdf(@PathParam("module") String id) {
        Pack pack = packs.pack(viewer, id);
        byte[] file = press.pdf(pack).orElseThrow(() -> new ServiceUnavailableException(AGAIN_SECONDS));
        return policy.attachment(file, "application/pdf", pack.module().id() + ".pdf");
    }
}
