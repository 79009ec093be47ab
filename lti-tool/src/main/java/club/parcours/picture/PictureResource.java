package club.parcours.picture;

import club.parcours.files.Stretch;
import club.parcours.kernel.Viewer;
import club.parcours.web.PagePolicy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Hands out a picture of the book. Opened by itself it is a download; in a page it is a picture, and nothing in it ever runs. */
@Path("s/{launch}/pictures/{name}")
@RequestScoped
public class PictureResource {
    /** They are small: there is no going on from the middle. */
    private static final @Nullable String WHOLE = null;

    @Inject
    Pictures pictures;

    @Inject
    PagePolicy policy;

    @Inject
    Viewer viewer;

    @GET
    public Response take(@PathParam("name") String name) throws IOException {
        java.nio.file.Path file = pictures.file(viewer, name);
        policy.file();
        return Response.fromResponse(Stretch.answer(WHOLE, Files.size(file), "image/jpeg", name + ".jpg",
                (part, out) -> Files.copy(file, out))).cacheControl(kept()).build();
    }

    /** Under this name there is never another picture, and nothing in it is about a person. */
    private static CacheControl kept() {
        CacheControl kept = new CacheControl();
        kept.setPrivate(true);
        kept.setMaxAge((int) Duration.ofDays(30).toSeconds());
        return kept;
    }
}
