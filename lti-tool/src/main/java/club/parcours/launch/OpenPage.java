package club.parcours.launch;

import club.parcours.kernel.SafeHtml;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Stable addresses opened without a launch, and the page that tells how to connect an LMS. */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OpenPage {
    @Inject
    FrontPages pages;

    @GET
    public SafeHtml connect() {
        return pages.connect();
    }

    @GET
    @Path("open/{address: .*}")
    public SafeHtml open() {
        return pages.fromYourCourse();
    }
}
