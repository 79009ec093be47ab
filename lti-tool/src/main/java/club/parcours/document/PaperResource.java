package club.parcours.document;

import club.parcours.kernel.Viewer;
import club.parcours.web.PagePolicy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Hands out one's own documents as files: downloads under a name of ours, which no cache keeps and nothing runs in. */
@Path("s/{launch}/papers/{kind}")
@RequestScoped
public class PaperResource {
    private static final long AGAIN_SECONDS = 10;
    private static final String TEXT = "text/plain;charset=UTF-8";

    @Inject
    Documents documents;

    @Inject
    Press press;

    @Inject
    PagePolicy policy;

    @Inject
    Viewer viewer;

    @GET
    @Path("pdf")
    public Response pdf(@PathParam("kind") String id) {
        Kind kind = Kind.of(id);
        byte[] file = press.pdf(documents.paper(viewer, kind)).orElseThrow(() -> new ServiceUnavailableException(AGAIN_SECONDS));
        return policy.attachment(file, "application/pdf", kind.id() + ".pdf");
    }

    @GET
    @Path("text")
    public Response text(@PathParam("kind") String id) {
        Kind kind = Kind.of(id);
        return policy.attachment(bytes(documents.paper(viewer, kind)), TEXT, kind.id() + ".txt");
    }

    /** For the form of a Europass CV, which takes text piece by piece. */
    @GET
    @Path("europass")
    public Response europass(@PathParam("kind") String id) {
        return policy.attachment(bytes(documents.europass(viewer, Kind.of(id))), TEXT, "europass.txt");
    }

    private static byte[] bytes(Paper paper) {
        return new PlainPaper(paper).text().getBytes(StandardCharsets.UTF_8);
    }
}
