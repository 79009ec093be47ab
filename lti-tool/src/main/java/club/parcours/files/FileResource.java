package club.parcours.files;

import club.parcours.files.Files.Opened;
import club.parcours.kernel.Viewer;
import club.parcours.web.PagePolicy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands a file out, whole or a stretch of it. It is a download wherever it is opened by itself; in a page it is a picture
 * or a sound, and nothing in it ever runs.
 */
@Path("s/{launch}/files/{id}")
@RequestScoped
public class FileResource {
    private static final int PARTIAL = 206;
    private static final int NOT_SATISFIABLE = 416;
    private static final Map<String, String> NAMES = Map.of("image/jpeg", "photo.jpg", "audio/webm", "voice.webm",
            "audio/ogg", "voice.ogg", "audio/mp4", "voice.m4a");

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
        Opened file = files.open(viewer, id);
        long length = file.view().bytes();
        policy.file();
        Optional<Stretch> stretch;
        try {
            stretch = Stretch.of(wanted, length);
        } catch (IllegalArgumentException outside) {
            return Response.status(NOT_SATISFIABLE).header("Content-Range", "bytes */" + length).build();
        }
        Stretch sent = stretch.orElse(new Stretch(0, length));
        Blocks blocks = new Blocks(storage, file.seal());
        Response.ResponseBuilder answer = Response.status(stretch.isPresent() ? PARTIAL : 200)
                .entity((StreamingOutput) out -> blocks.read(id, length, sent.from(), sent.to(), out))
                .header(HttpHeaders.CONTENT_TYPE, file.view().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, sent.to() - sent.from())
                .header("Content-Disposition", "attachment; filename=\"" + NAMES.get(file.view().mediaType()) + "\"")
                .header("Accept-Ranges", "bytes");
        stretch.ifPresent(part -> answer.header("Content-Range",
                "bytes " + part.from() + "-" + (part.to() - 1) + "/" + length));
        return answer.build();
    }
}
