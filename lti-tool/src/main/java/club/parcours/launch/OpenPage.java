package club.parcours.launch;

import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Viewer;
import club.parcours.web.BrowserSessions;
import club.parcours.web.Cookies;
import club.parcours.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Stable addresses opened without a launch: the page itself for whoever is in and entitled, else how to get in. */
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
    HttpServletRequest request;

    @GET
    public Response open(@PathParam("address") String address) {
        return cookies.launches(request).entrySet().stream()
                .flatMap(cookie -> sessions.viewer(cookie.getKey(), cookie.getValue()).stream())
                .flatMap(viewer -> within(viewer, address).stream()).findFirst()
                .orElseGet(() -> Response.ok(pages.fromYourCourse()).build());
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
