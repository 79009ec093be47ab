package club.parcours.home;

import club.parcours.kernel.SafeHtml;
import club.parcours.web.Messages;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** What is done so that everybody can use the tool, and what is not done yet. Without a launch. */
@Path("accessibility")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AccessibilityPage {
    @Inject
    Templates templates;

    @Inject
    Messages messages;

    /** The page has nothing but words. */
    public record AccessibilityView() {}

    @GET
    public SafeHtml show(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String accepted) {
        return templates.plain("home/accessibility", new AccessibilityView(), messages.accepted(accepted));
    }
}
