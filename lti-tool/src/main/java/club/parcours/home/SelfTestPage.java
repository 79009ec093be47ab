package club.parcours.home;

import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The self-test of a connection, from inside a course. What it finds is on this page and is kept nowhere. */
@Path("s/{launch}/self-test")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SelfTestPage {
    private static final String TEMPLATE = "home/self-test";

    @Inject
    SelfTest test;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml show() {
        test.mustCare(viewer);
        return templates.page(TEMPLATE, new SelfTestView(List.of()));
    }

    @POST
    public SafeHtml run() {
        return templates.page(TEMPLATE, new SelfTestView(test.run(viewer)));
    }
}
