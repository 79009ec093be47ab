package club.parcours.lti;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** What LTI wants of a message about a link (Core 1.3, sections 5.3 and 5.4), in the order of our checklist. */
final class MessageRules {
    private static final int LONGEST_ID = 255;
    private static final String LINK = "LtiResourceLinkRequest";
    static final String REVIEW = "LtiSubmissionReviewRequest";

    private final Registrations registrations;
    private final ToolAddress tool;

    MessageRules(Registrations registrations, ToolAddress tool) {
        this.registrations = registrations;
        this.tool = tool;
    }

    /** The message is one we take, of a deployment that may, for an address of ours. */
    void check(Claims claims, Registration registration, LoginState state) {
        version(claims);
        messageType(claims);
        DeploymentState deployment = deployment(claims, registration, state);
        subject(claims, registration);
        resourceLink(claims);
        forUser(claims);
        target(claims, state);
        roles(claims);
        if (deployment == DeploymentState.DISABLED) {
            throw new LaunchRejected(Reason.DEPLOYMENT_DISABLED);
        }
    }

    private static void version(Claims claims) {
        if (!claims.has(Claims.LTI + "version")) {
            throw new LaunchRejected(Reason.LTI_VERSION_MISSING);
        }
        String version = claims.text(Claims.LTI + "version").orElse("");
        if (!version.equals("1.3.0")) {
            throw new LaunchRejected(Reason.LTI_VERSION_UNSUPPORTED, Map.of("version", version));
        }
    }

    private static void messageType(Claims claims) {
        String type = claims.text(Claims.LTI + "message_type")
                .orElseThrow(() -> new LaunchRejected(Reason.MESSAGE_TYPE_MISSING));
        if (!type.equals(LINK) && !type.equals(REVIEW)) {
            throw new LaunchRejected(Reason.MESSAGE_TYPE_UNSUPPORTED, Map.of("message_type", type));
        }
    }

    private DeploymentState deployment(Claims claims, Registration registration, LoginState state) {
        String id = claims.text(Claims.LTI + "deployment_id")
                .orElseThrow(() -> new LaunchRejected(Reason.DEPLOYMENT_ID_MISSING));
        Map<String, String> arrived = Map.of("deployment_id", id);
        DeploymentState known = new Text(LONGEST_ID).isClean(id)
                ? registrations.deployment(registration.id(), id) : DeploymentState.UNKNOWN;
        if (known == DeploymentState.UNKNOWN) {
            throw new LaunchRejected(Reason.DEPLOYMENT_UNKNOWN, arrived);
        }
        if (state.deploymentHint().filter(hint -> !hint.equals(id)).isPresent()) {
            throw new LaunchRejected(Reason.DEPLOYMENT_MISMATCH, arrived);
        }
        if (known == DeploymentState.PENDING) {
            throw new LaunchRejected(Reason.DEPLOYMENT_PENDING, arrived);
        }
        return known;
    }

    /** Only a claim that is really absent is anonymous. */
    private static void subject(Claims claims, Registration registration) {
        if (!claims.has("sub")) {
            if (!registration.anonymousLaunches()) {
                throw new LaunchRejected(Reason.SUB_MISSING);
            }
            return;
        }
        String sub = claims.value("sub").flatMap(Claims::asText)
                .orElseThrow(() -> new LaunchRejected(Reason.SUB_INVALID));
        if (sub.isEmpty()) {
            throw new LaunchRejected(Reason.SUB_MISSING);
        }
        if (sub.length() > LONGEST_ID || !sub.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new LaunchRejected(Reason.SUB_INVALID);
        }
    }

    private static void resourceLink(Claims claims) {
        Optional<String> id = claims.value(Claims.LTI + "resource_link")
                .filter(JsonObject.class::isInstance)
                .flatMap(link -> new Claims(link.asJsonObject()).text("id"))
                .filter(new Text(LONGEST_ID)::isClean);
        if (id.isEmpty()) {
            throw new LaunchRejected(Reason.RESOURCE_LINK_ID_MISSING);
        }
    }

    /** A review is of somebody's work (Assignment and Grade Services 2.0, section 3.5). */
    private static void forUser(Claims claims) {
        boolean review = claims.text(Claims.LTI + "message_type").filter(REVIEW::equals).isPresent();
        if (review && claims.value(Claims.LTI + "for_user").filter(JsonObject.class::isInstance)
                .flatMap(user -> new Claims(user.asJsonObject()).text("user_id"))
                .filter(new Text(LONGEST_ID)::isClean).isEmpty()) {
            throw new LaunchRejected(Reason.FOR_USER_MISSING);
        }
    }

    private void target(Claims claims, LoginState state) {
        String named = claims.text(Claims.LTI + "target_link_uri")
                .orElseThrow(() -> new LaunchRejected(Reason.TARGET_LINK_URI_MISSING));
        Map<String, String> arrived = Map.of("target_link_uri", named);
        URI target = tool.target(named)
                .orElseThrow(() -> new LaunchRejected(Reason.TARGET_LINK_URI_FOREIGN, arrived));
        if (!target.toString().equals(state.target().toString())) {
            throw new LaunchRejected(Reason.TARGET_LINK_URI_MISMATCH, arrived);
        }
    }

    private static void roles(Claims claims) {
        if (!claims.has(Claims.LTI + "roles")) {
            throw new LaunchRejected(Reason.ROLES_MISSING);
        }
        if (claims.value(Claims.LTI + "roles").filter(JsonArray.class::isInstance).isEmpty()) {
            throw new LaunchRejected(Reason.ROLES_INVALID);
        }
    }
}
