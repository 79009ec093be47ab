package club.parcours.launch;

import club.parcours.kernel.SafeHtml;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Stable addresses opened without a launch. */
@Path("open/{address: .*}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OpenPage {
    @Inject
    FrontPages pages;

    @GET
    public SafeHtml open() {
        return pages.fromYourCourse();
    }
}
