package club.parcours.curriculum;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How to lead the modules, for those who run the group. */
@Path("s/{launch}/guide")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class GuidePage {
    @Inject
    Curriculum curriculum;

    @Inject
    Syllabus syllabus;

    @Inject
    Opinions opinions;

    @Inject
    Templates templates;

    @Inject
    @Any
    Instance<GuideReminder> reminders;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml all() {
        viewer.mustFacilitate();
        return templates.page("curriculum/guides", new GuidesView(syllabus.list(viewer)));
    }

    @GET
    @Path("{module}")
    public SafeHtml show(@PathParam("module") String id) {
        viewer.mustFacilitate();
        Module module = syllabus.module(id, viewer);
        Guide guide = syllabus.guideInBoth(id, viewer).orElseThrow(NotFound::new);
        return templates.page("curriculum/guide", new GuideView(module, guide,
                reminders.stream().flatMap(room -> room.about(viewer, id).stream()).toList(),
                reminders.stream().flatMap(room -> room.contacts(viewer, id).stream()).toList(), opinions.face(viewer, id)));
    }
}
