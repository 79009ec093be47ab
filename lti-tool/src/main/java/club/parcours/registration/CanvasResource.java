package club.parcours.registration;

import club.parcours.lti.MessageType;
import club.parcours.web.Messages;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** What Canvas reads to make an LTI key, by the name its form calls "JSON URL". */
@Path("lti/canvas.json")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CanvasResource {
    @Inject
    Needs needs;

    @Inject
    Messages messages;

    /** A place in Canvas where the tool is offered. */
    public record Placement(String placement, boolean enabled, @JsonProperty("message_type") String messageType,
                            @JsonProperty("target_link_uri") String target, String text) {}

    /** What the tool looks like in Canvas. */
    public record Settings(String text, @JsonProperty("icon_url") String icon, List<Placement> placements) {}

    /** What Canvas adds to LTI. */
    public record Extension(String platform, String domain, @JsonProperty("tool_id") String toolId,
                            @JsonProperty("privacy_level") String privacyLevel, Settings settings) {}

    /** The whole document. */
    public record Configuration(String title, String description,
                                @JsonProperty("oidc_initiation_url") String login,
                                @JsonProperty("target_link_uri") String target,
                                @JsonProperty("public_jwk_url") String keys,
                                List<String> scopes,
                                @JsonProperty("custom_fields") Map<String, String> custom,
                                List<Extension> extensions) {}

    @GET
    public Configuration show(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String accepted) {
        String target = needs.address("/app/open/path").toString();
        List<Placement> places = List.of(
                new Placement("course_navigation", true, MessageType.RESOURCE_LINK.word(), target, "Parcours"),
                new Placement("link_selection", true, MessageType.DEEP_LINKING.word(), target, "Parcours"),
                new Placement("assignment_selection", true, MessageType.DEEP_LINKING.word(), target, "Parcours"));
        Extension extension = new Extension("canvas.instructure.com", needs.address("/").getRawAuthority(), "parcours",
                "name_only", new Settings("Parcours", needs.address("/static/icons/parcours.svg").toString(),
                        places));
        return new Configuration("Parcours",
                messages.say(messages.accepted(accepted), "registration.description"),
                needs.address("/app/lti/login").toString(), target, needs.address("/app/lti/jwks.json").toString(),
                needs.commonScopes(), needs.custom(), List.of(extension));
    }
}
