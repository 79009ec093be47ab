package club.parcours.files;

import club.parcours.kernel.Viewer;
import club.parcours.web.PagePolicy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands a file out, whole or a stretch of it. It is a download wherever it is opened by itself; in a page it is a picture
 * or a sound, and nothing in it ever runs.
 */
@Path("s/{launch}/files/{id}")
@RequestScoped
public class FileResource {
    @Inject
    Files files;

    @Inject
    Storage storage;

    @Inject
    PagePolicy policy;

    @Inject
    Viewer viewer;

    @GET
    public Response take(@PathParam("id") UUID id, @HeaderParam("Range") @Nullable String wanted) {
        OpenedFile file = files.open(viewer, id);
        long length = file.view().bytes();
        policy.file();
        Blocks blocks = new Blocks(storage, file.seal());
        return Stretch.answer(wanted, length, file.view().mediaType(), file.view().fileName(),
                (part, out) -> blocks.read(id, length, part.from(), part.to(), out));
    }
}
