package club.parcours.privacy;

import club.parcours.kernel.SafeHtml;
import club.parcours.web.Messages;
import club.parcours.web.PagePolicy;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where the quick way out leads: a page that says nothing of who was here, or of what was on the screen. */
@Path("away")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AwayPage {
    @Inject
    Templates templates;

    @Inject
    Messages messages;

    @Inject
    PagePolicy policy;

    /** Nothing to say. */
    public record AwayView() {}

    @GET
    public SafeHtml show(@HeaderParam("Accept-Language") @DefaultValue("") String accepted) {
        policy.framedByAnyone();
        return templates.plain("privacy/away", new AwayView(), messages.accepted(accepted));
    }
}
