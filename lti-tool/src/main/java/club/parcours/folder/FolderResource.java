package club.parcours.folder;

import club.parcours.document.Press;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.web.PagePolicy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response;

/** Hands out somebody's proof folder to those who run their course. */
@Path("s/{launch}/folders/{person}")
@RequestScoped
public class FolderResource {
    private static final long AGAIN_SECONDS = 10;

    @Inject
    Folders folders;

    @Inject
    Press press;

    @Inject
    PagePolicy policy;

    @Inject
    Viewer viewer;

    @GET
    @Path("pdf")
    public Response pdf(@PathParam("person") PersonId person) {
        return policy.attachment(press.pdf(folders.of(viewer, person)).orElseThrow(() -> new ServiceUnavailableException(AGAIN_SECONDS)),
                "application/pdf", "folder.pdf");
    }

    @GET
    @Path("csv")
    public Response csv(@PathParam("person") PersonId person) {
        return policy.attachment(new Table(folders.of(viewer, person)).bytes(), "text/csv;charset=UTF-8", "folder.csv");
    }
}
