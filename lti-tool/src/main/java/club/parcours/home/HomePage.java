package club.parcours.home;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.people.Calls;
import club.parcours.people.Rosters;
import club.parcours.web.Redirect;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The first page, by role, and the page of a module. */
@Path("s/{launch}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HomePage {
    @Inject
    Home home;

    @Inject
    Rosters rosters;

    @Inject
    Calls calls;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    /**
     * @param module on a board, the module to look at closely
     * @param group on a board, the group of the LMS to look at alone
     */
    @GET
    public Response first(@QueryParam("module") Optional<String> module,
            @QueryParam("group") Optional<String> group) {
        return viewer.role() == Role.REFERENT ? templates.back("desk") : Response.ok(page(module, group)).build();
    }

    /** Reads the course's roster again, and shows the board as it was looked at. */
    @POST
    @Path("roster")
    public Response refresh(@FormParam("module") Optional<String> module, @FormParam("group") Optional<String> group) {
        rosters.refresh(viewer);
        return Redirect.onward(viewer, "/app/s/" + viewer.launch() + new BoardView.Look(module, group).query()).response();
    }

    /** Somebody on the list of whom to call was called. */
    @POST
    @Path("calls/{person}")
    public Response called(@PathParam("person") PersonId person) {
        calls.made(viewer, person);
        return templates.back("");
    }

    @GET
    @Path("modules/{id}")
    public SafeHtml module(@PathParam("id") String id) {
        if (!viewer.role().facilitates()) {
            viewer.mustLearn();
        }
        return templates.page("home/module", home.module(viewer, id));
    }

    private SafeHtml page(Optional<String> module, Optional<String> group) {
        return switch (viewer.role()) {
            case PARTICIPANT -> templates.page("home/path", home.path(viewer));
            case FACILITATOR, CO_FACILITATOR -> templates.page("home/board", home.board(viewer, module, group));
            case MENTOR -> elsewhere("heart-handshake", "home.mentor");
            case GUEST -> elsewhere("video", "home.guest");
            case NONE, REFERENT -> elsewhere("door-enter", "home.none");
        };
    }

    private SafeHtml elsewhere(String icon, String role) {
        return templates.page("home/elsewhere", new ElsewhereView(icon, role));
    }
}
