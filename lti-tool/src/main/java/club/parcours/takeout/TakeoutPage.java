package club.parcours.takeout;

import club.parcours.files.Stretch;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.takeout.Takeout.Finished;
import club.parcours.web.PagePolicy;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for everything, shows how far it is, hands it out. */
@Path("s/{launch}/takeout")
@RequestScoped
public class TakeoutPage {
    private static final int PARTIAL = 206;
    private static final int NOT_SATISFIABLE = 416;

    @Inject
    Takeout takeout;

    @Inject
    Templates templates;

    @Inject
    PagePolicy policy;

    @Inject
    Viewer viewer;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public SafeHtml show(@HeaderParam("HX-Request") @Nullable String part) {
        EnvelopeView view = takeout.of(viewer);
        return part == null ? templates.page("takeout/index", view) : templates.fragment("takeout/_state", view);
    }

    @POST
    public Response begin() {
        takeout.begin(viewer);
        return templates.back("takeout");
    }

    @POST
    @Path("removal")
    public Response remove() {
        takeout.remove(viewer);
        return templates.back("takeout");
    }

    @GET
    @Path("file")
    public Response take(@HeaderParam("Range") @Nullable String wanted) {
        Finished made = takeout.open(viewer);
        policy.file();
        Optional<Stretch> stretch;
        try {
            stretch = Stretch.of(wanted, made.size());
        } catch (IllegalArgumentException outside) {
            return Response.status(NOT_SATISFIABLE).header("Content-Range", "bytes */" + made.size()).build();
        }
        Stretch sent = stretch.orElse(new Stretch(0, made.size()));
        LocalDate day = made.at().atZone(viewer.zone()).toLocalDate();
        Response.ResponseBuilder answer = Response.status(stretch.isPresent() ? PARTIAL : 200)
                .entity((StreamingOutput) out -> made.shelf().hand(made.run(), made.size(), sent, out))
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(HttpHeaders.CONTENT_LENGTH, sent.to() - sent.from())
                .header("Content-Disposition", "attachment; filename=\"parcours-" + day + ".zip\"")
                .header("Accept-Ranges", "bytes");
        stretch.ifPresent(part -> answer.header("Content-Range",
                "bytes " + part.from() + "-" + (part.to() - 1) + "/" + made.size()));
        return answer.build();
    }
}
