package club.parcours.speech;

import club.parcours.web.PagePolicy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.util.Optional;

/** Hands out what people recorded for an edition, and what the machine of this server spoke. */
@Path("s/{launch}/spoken/{name}")
@RequestScoped
public class SpokenResource {
    private static final int BUSY = 503;
    private static final int AGAIN_SECONDS = 2;

    @Inject
    Recorded recorded;

    @Inject
    Making making;

    @Inject
    PagePolicy policy;

    @GET
    public Response take(@PathParam("name") String name) {
        Optional<File> file = recorded.file(name).or(() -> making.take(name)).map(java.nio.file.Path::toFile);
        policy.file();
        return file.map(spoken -> Response.ok(spoken, "audio/ogg").header(HttpHeaders.CONTENT_LENGTH, spoken.length()).build())
                .orElseGet(() -> Response.status(BUSY).header(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS).build());
    }
}
