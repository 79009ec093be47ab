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
import jakarta.ws.rs.DefaultValue;
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
    Board board;

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
     * @param page on a board, which of the people
     */
    @GET
    public Response first(@QueryParam("module") Optional<String> module, @QueryParam("group") Optional<String> group,
            @QueryParam("page") Optional<String> page) {
        return viewer.role() == Role.REFERENT ? templates.back("desk") : Response.ok(page(look(module, group, page))).build();
    }

    /** Reads the course's roster again, and shows the board as it was looked at. */
    @POST
    @Path("roster")
    public Response refresh(@FormParam("module") Optional<String> module, @FormParam("group") Optional<String> group,
            @FormParam("page") Optional<String> page) {
        rosters.refresh(viewer);
        return onward("", look(module, group, page));
    }

    /** Those of the course who are called like this. By POST, so that no name comes into an address. */
    @POST
    @Path("found")
    public Response find(@FormParam("name") @DefaultValue("") String name, @FormParam("module") Optional<String> module) {
        viewer.mustFacilitate();
        Look asked = look(module, Optional.empty(), Optional.empty());
        return name.isBlank() ? onward("", asked)
                : Response.ok(templates.page("home/board", board.found(viewer, asked, new Sought(name)))).build();
    }

    /** Where somebody comes back to after a question asked in between: the name is not known any more. */
    @GET
    @Path("found")
    public Response found() {
        viewer.mustFacilitate();
        return templates.back("");
    }

    /** Everybody who needs a call. */
    @GET
    @Path("calls")
    public SafeHtml calls(@QueryParam("module") Optional<String> module, @QueryParam("group") Optional<String> group,
            @QueryParam("page") Optional<String> page) {
        return templates.page("home/calls", board.calls(viewer, look(module, group, page)));
    }

    /** Somebody on a list of whom to call was called. @param whole whether that was the whole list */
    @POST
    @Path("calls/{person}")
    public Response called(@PathParam("person") PersonId person, @FormParam("module") Optional<String> module,
            @FormParam("group") Optional<String> group, @FormParam("page") Optional<String> page,
            @FormParam("whole") boolean whole) {
        calls.made(viewer, person);
        return onward(whole ? "/calls" : "", look(module, group, page));
    }

    @GET
    @Path("modules/{id}")
    public SafeHtml module(@PathParam("id") String id) {
        if (!viewer.role().facilitates()) {
            viewer.mustLearn();
        }
        return templates.page("home/module", home.module(viewer, id));
    }

    private static Look look(Optional<String> module, Optional<String> group, Optional<String> page) {
        return new Look(module, group, Pagination.asked(page));
    }

    private Response onward(String page, Look look) {
        return Redirect.onward(viewer, "/app/s/" + viewer.launch() + page + look.query()).response();
    }

    private SafeHtml page(Look look) {
        return switch (viewer.role()) {
            case PARTICIPANT -> templates.page("home/path", home.path(viewer));
            case FACILITATOR, CO_FACILITATOR -> templates.page("home/board", board.of(viewer, look));
            case MENTOR -> elsewhere("heart-handshake", "home.mentor");
            case GUEST -> elsewhere("video", "home.guest");
            case NONE, REFERENT -> elsewhere("door-enter", "home.none");
        };
    }

    private SafeHtml elsewhere(String icon, String role) {
        return templates.page("home/elsewhere", new ElsewhereView(icon, role));
    }
}
