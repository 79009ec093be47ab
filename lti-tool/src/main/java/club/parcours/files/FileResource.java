package club.parcours.files;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import club.parcours.web.PagePolicy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
    private static final String SECOND = "mp4";

    @Inject
    Files files;

    @Inject
    Storage storage;

    @Inject
    PagePolicy policy;

    @Inject
    Viewer viewer;

    /** @param form {@code mp4} for the second form of a recording, if there is one */
    @GET
    public Response take(@PathParam("id") UUID id, @HeaderParam("Range") @Nullable String wanted,
            @QueryParam("form") @DefaultValue("") String form) {
        OpenedFile file = files.open(viewer, id);
        Blocks blocks = new Blocks(storage, file.seal());
        if (form.equals(SECOND)) {
            return answer(wanted, file.view().inForm(SecondForms.MEDIA_TYPE, file.second()), blocks.ofSecond());
        }
        return answer(wanted, file.view(), blocks);
    }

    private Response answer(@Nullable String wanted, FileView file, Blocks blocks) {
        if (file.bytes() == 0) {
            throw new NotFound();
        }
        policy.file();
        return Stretch.answer(wanted, file.bytes(), file.mediaType(), file.fileName(),
                (part, out) -> blocks.read(file.id(), file.bytes(), part.from(), part.to(), out));
    }
}
