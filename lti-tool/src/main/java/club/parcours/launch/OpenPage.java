package club.parcours.launch;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Viewer;
import club.parcours.web.BrowserSessions;
import club.parcours.web.Cookies;
import club.parcours.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Stable addresses opened without a launch: the page itself for whoever is in and entitled, else how to get in. And the
 * window that a page of a session opens, where the session's cookie does not come along from the frame.
 */
@Path("open/{address: .*}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OpenPage {
    @Inject
    FrontPages pages;

    @Inject
    StableAddresses addresses;

    @Inject
    BrowserSessions sessions;

    @Inject
    Cookies cookies;

    @Inject
    ClubConfig config;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse answer;

    @GET
    public Response open(@PathParam("address") String address) {
        return cookies.launches(request).entrySet().stream()
                .flatMap(cookie -> sessions.viewer(cookie.getKey(), cookie.getValue()).stream())
                .flatMap(viewer -> within(viewer, address).stream()).findFirst()
                .orElseGet(() -> Response.ok(pages.fromYourCourse()).build());
    }

    /**
     * Opens a session of the same launch for whoever brings a ticket of it, and leads to the page for which it was given. A
     * browser names the origin of every form that it posts: none but a page of ours can make it come here with one, so
     * nobody is led into a session of somebody else's.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response window(@PathParam("address") String address, @FormParam("ticket") @DefaultValue("") String ticket) {
        boolean ours = address.equals("window") && config.baseUrl.toString().equals(request.getHeader("Origin"));
        Optional<BrowserSessions.Passage> passage = Optional.of(ticket).filter(brought -> ours).flatMap(sessions::pass);
        if (passage.isEmpty()) {
            return Response.status(Response.Status.FORBIDDEN).entity(pages.windowOver()).build();
        }
        cookies.launch(request, answer, passage.get().session());
        return new Redirect(passage.get().session().path() + "/" + passage.get().page()).response();
    }

    private Optional<Response> within(Viewer viewer, String address) {
        try {
            return CurrentTenant.within(viewer.tenant(), () -> addresses.reopen(address, viewer))
                    .map(page -> new Redirect("/app/s/" + viewer.launch() + "/" + page).response());
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception undeclared) {
            throw new IllegalStateException(undeclared);
        }
    }
}
