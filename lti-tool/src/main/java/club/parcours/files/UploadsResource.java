package club.parcours.files;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Viewer;
import club.parcours.web.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Uploads by the tus protocol 1.0.0 (https://tus.io/protocols/resumable-upload): the core, creation and termination. What
 * is whole becomes a file by a request of its own, so that "received" is said of what was checked.
 */
@Path("s/{launch}/files/uploads")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UploadsResource {
    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String PIECE = "application/offset+octet-stream";
    private static final int OTHER_VERSION = 412;
    private static final int BAD = 400;
    private static final int TOO_LARGE = 413;

    @Inject
    Files files;

    @Inject
    Receiving receiving;

    @Inject
    ClubConfig config;

    @Inject
    Viewer viewer;

    /**
     * A file that was received and checked.
     *
     * @param length in minutes and seconds
     * @param time   when, as the reader writes times
     */
    public record Received(UUID file, Kind kind, int millis, String length, String time) {}

    @OPTIONS
    public Response options() {
        return Response.noContent().header(RESUMABLE, VERSION).header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination").header("Tus-Max-Size", config.filesLargest).build();
    }

    @POST
    public Response begin(@HeaderParam(RESUMABLE) @Nullable String version, @HeaderParam(LENGTH) @Nullable String length) {
        mustSpeak(version);
        long whole = number(length);
        if (whole > config.filesLargest) {
            throw new WebApplicationException(TOO_LARGE);
        }
        UploadView upload = files.begin(viewer, whole);
        return Response.status(Response.Status.CREATED).header(RESUMABLE, VERSION).header(OFFSET, 0)
                .header(HttpHeaders.LOCATION, "/app/s/" + viewer.launch() + "/files/uploads/" + upload.id()).build();
    }

    @HEAD
    @Path("{id}")
    public Response look(@PathParam("id") UUID id, @HeaderParam(RESUMABLE) @Nullable String version) {
        mustSpeak(version);
        return state(Response.ok(), files.upload(viewer, id));
    }

    @PATCH
    @Path("{id}")
    @Consumes(PIECE)
    public Response go(@PathParam("id") UUID id, @HeaderParam(RESUMABLE) @Nullable String version,
            @HeaderParam(OFFSET) @Nullable String offset, byte[] piece) {
        mustSpeak(version);
        return state(Response.noContent(), receiving.take(viewer, id, number(offset), piece));
    }

    @DELETE
    @Path("{id}")
    public Response abandon(@PathParam("id") UUID id, @HeaderParam(RESUMABLE) @Nullable String version) {
        mustSpeak(version);
        files.abandon(viewer, id);
        return Response.noContent().header(RESUMABLE, VERSION).build();
    }

    /** Has what is whole checked; asked again, the answer is the same. */
    @POST
    @Path("{id}/file")
    public Received check(@PathParam("id") UUID id) {
        FileView file = receiving.check(viewer, id);
        When when = new When(Locale.forLanguageTag(viewer.language()), viewer.zone());
        return new Received(file.id(), file.kind(), file.millis(), file.length(), when.time(file.receivedAt()));
    }

    private static Response state(Response.ResponseBuilder answer, UploadView upload) {
        return answer.header(RESUMABLE, VERSION).header(OFFSET, upload.received()).header(LENGTH, upload.whole()).build();
    }

    private static void mustSpeak(@Nullable String version) {
        if (!VERSION.equals(version)) {
            throw new WebApplicationException(Response.status(OTHER_VERSION).header("Tus-Version", VERSION).build());
        }
    }

    private static long number(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,15}")) {
            throw new WebApplicationException(BAD);
        }
        return Long.parseLong(text);
    }
}
