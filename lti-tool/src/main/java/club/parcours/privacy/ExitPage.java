package club.parcours.privacy;

import club.parcours.kernel.Viewer;
import club.parcours.web.BrowserSessions;
import club.parcours.web.Cookies;
import club.parcours.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** The quick way out: the session of this launch ends, and the browser forgets what pages of ours kept in it. */
@Path("s/{launch}/exit")
@RequestScoped
public class ExitPage {
    @Inject
    BrowserSessions sessions;

    @Inject
    Cookies cookies;

    @Inject
    Viewer viewer;

    @Context
    HttpServletResponse answer;

    @POST
    public Response leave() {
        sessions.end(viewer);
        cookies.drop(answer, Cookies.LAUNCH + viewer.launch());
        answer.setHeader("Clear-Site-Data", "\"storage\"");
        return new Redirect("/app/away").response();
    }
}
