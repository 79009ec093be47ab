package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Somebody's milestones, opened from the LMS's gradebook by those who run the course; one's own are on one's own page. */
@Path("s/{launch}/reviews/{person}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ReviewPage {
    @Inject
    Milestones milestones;

    @Inject
    People people;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public Response latest(@PathParam("person") PersonId person) {
        String id = milestones.latest(viewer, person);
        return templates.back(own(person) ? "milestones/" + id : "reviews/" + person + "/" + id);
    }

    @GET
    @Path("{milestone}")
    public Response show(@PathParam("person") PersonId person, @PathParam("milestone") String id) {
        MilestoneView milestone = milestones.review(viewer, person, id);
        if (own(person)) {
            return templates.back("milestones/" + id);
        }
        return Response.ok(templates.page("milestone/review", new ReviewView(person.toString(),
                people.callName(person, viewer.language()), milestone))).build();
    }

    private boolean own(PersonId person) {
        return viewer.person().equals(person);
    }
}
