package club.parcours.lti;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** What LTI wants of a message (Core 1.3, sections 5.3 and 5.4), in the order of our checklist. */
final class MessageRules {
    private static final int LONGEST_ID = 255;

    private final Registrations registrations;
    private final ToolAddress tool;

    MessageRules(Registrations registrations, ToolAddress tool) {
        this.registrations = registrations;
        this.tool = tool;
    }

    /** The message is one we take, of a deployment that may, for an address of ours. */
    void check(Claims claims, Registration registration, LoginState state) {
        version(claims);
        MessageType type = messageType(claims);
        DeploymentState deployment = deployment(claims, registration, state.deploymentHint());
        subject(claims, registration);
        subjectMatter(claims, type);
        target(claims, type, state);
        roles(claims);
        if (deployment == DeploymentState.DISABLED) {
            throw new LaunchRejected(Reason.DEPLOYMENT_DISABLED);
        }
    }

    /** The notice is of a deployment that may; nobody's login belongs to it. */
    void checkNotice(Claims claims, Registration registration) {
        version(claims);
        if (deployment(claims, registration, Optional.empty()) == DeploymentState.DISABLED) {
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

    private static MessageType messageType(Claims claims) {
        String type = claims.text(Claims.LTI + "message_type")
                .orElseThrow(() -> new LaunchRejected(Reason.MESSAGE_TYPE_MISSING));
        return MessageType.of(type)
                .orElseThrow(() -> new LaunchRejected(Reason.MESSAGE_TYPE_UNSUPPORTED, Map.of("message_type", type)));
    }

    private DeploymentState deployment(Claims claims, Registration registration, Optional<String> hint) {
        String id = claims.text(Claims.LTI + "deployment_id")
                .orElseThrow(() -> new LaunchRejected(Reason.DEPLOYMENT_ID_MISSING));
        Map<String, String> arrived = Map.of("deployment_id", id);
        DeploymentState known = new Text(LONGEST_ID).isClean(id)
                ? registrations.deployment(registration.id(), id) : DeploymentState.UNKNOWN;
        if (known == DeploymentState.UNKNOWN) {
            throw new LaunchRejected(Reason.DEPLOYMENT_UNKNOWN, arrived);
        }
        if (hint.filter(hinted -> !hinted.equals(id)).isPresent()) {
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

    /** What a message of this type is about; one for privacy is about whoever launches. */
    private static void subjectMatter(Claims claims, MessageType type) {
        switch (type) {
            case RESOURCE_LINK -> resourceLink(claims);
            case REVIEW -> {
                resourceLink(claims);
                forUser(claims);
            }
            case DEEP_LINKING -> deepLinking(claims);
            case COURSE -> course(claims);
            case PRIVACY, PRIVACY_TOO -> subjectNamed(claims);
        }
    }

    /** Nothing is kept about somebody who is not named. */
    private static void subjectNamed(Claims claims) {
        if (!claims.has("sub")) {
            throw new LaunchRejected(Reason.SUB_MISSING);
        }
    }

    private static void resourceLink(Claims claims) {
        if (id(claims, "resource_link", "id").isEmpty()) {
            throw new LaunchRejected(Reason.RESOURCE_LINK_ID_MISSING);
        }
    }

    /** A review is of somebody's work (Assignment and Grade Services 2.0, section 3.5). */
    private static void forUser(Claims claims) {
        if (id(claims, "for_user", "user_id").isEmpty()) {
            throw new LaunchRejected(Reason.FOR_USER_MISSING);
        }
    }

    /** Without an address to answer to nothing can be chosen (Deep Linking 2.0, section 3.2.1). */
    private static void deepLinking(Claims claims) {
        Claims settings = claims.value(Claims.DEEP_LINKING + "deep_linking_settings")
                .filter(JsonObject.class::isInstance).map(value -> new Claims(value.asJsonObject()))
                .orElseThrow(() -> new LaunchRejected(Reason.DEEP_LINKING_SETTINGS_MISSING));
        String answerTo = settings.text("deep_link_return_url")
                .orElseThrow(() -> new LaunchRejected(Reason.DEEP_LINK_RETURN_URL_INVALID));
        if (new WebAddress(answerTo).uri().isEmpty()) {
            throw new LaunchRejected(Reason.DEEP_LINK_RETURN_URL_INVALID);
        }
    }

    private static void course(Claims claims) {
        if (id(claims, "context", "id").isEmpty()) {
            throw new LaunchRejected(Reason.CONTEXT_MISSING);
        }
    }

    private static Optional<String> id(Claims claims, String claim, String member) {
        return claims.value(Claims.LTI + claim).filter(JsonObject.class::isInstance)
                .flatMap(part -> new Claims(part.asJsonObject()).text(member))
                .filter(new Text(LONGEST_ID)::isClean);
    }

    /** A message that is not about a link may leave it out: then the login's, which was checked, holds. */
    private void target(Claims claims, MessageType type, LoginState state) {
        if (!type.isAboutALink() && !claims.has(Claims.LTI + "target_link_uri")) {
            return;
        }
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
