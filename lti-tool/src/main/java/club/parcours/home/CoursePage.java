package club.parcours.home;

import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What those who run a course decide about it. */
@Path("s/{launch}/course")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CoursePage {
    @Inject
    CourseDesk desk;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml show() {
        return templates.page("home/course", desk.view(viewer));
    }

    @POST
    @Path("path")
    public Response follow(@FormParam("path") @DefaultValue("") String path) {
        desk.follow(viewer, path);
        return templates.back("course");
    }

    @POST
    @Path("edition")
    public Response update(@FormParam("version") @DefaultValue("") String version) {
        desk.update(viewer, version);
        return templates.back("course");
    }
}
