package club.parcours.privacy;

import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Redirect;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * In less than a minute: what is kept, who sees it, how to stop. Shown once by itself, and once more with other words. It is no consent:
 * kept is that it was shown, and nobody is stopped.
 */
@Path("s/{launch}/privacy/notice")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NoticePage {
    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @Inject
    Event<NoticeShown> shown;

    /** What the page shows. @param next where to go on */
    public record NoticeView(String next) {}

    @GET
    public SafeHtml show(@QueryParam("next") @DefaultValue("") String next) {
        shown.fire(new NoticeShown(viewer, false));
        return templates.page("privacy/notice", new NoticeView(Redirect.onward(viewer, next).address()));
    }

    /** They have understood, and go on. */
    @POST
    public Response understand(@FormParam("next") @DefaultValue("") String next) {
        shown.fire(new NoticeShown(viewer, true));
        return Redirect.onward(viewer, next).response();
    }
}
