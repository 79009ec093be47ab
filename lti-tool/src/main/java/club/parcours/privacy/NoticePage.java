package club.parcours.privacy;

import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Redirect;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** In less than a minute: what is kept, who sees it, how to stop. Shown once by itself; no consent, so nothing is kept of it. */
@Path("s/{launch}/privacy/notice")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NoticePage {
    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    /** What the page shows. @param next where to go on */
    public record NoticeView(String next) {}

    @GET
    public SafeHtml show(@QueryParam("next") @DefaultValue("") String next) {
        return templates.page("privacy/notice", new NoticeView(Redirect.onward(viewer, next).address()));
    }
}
