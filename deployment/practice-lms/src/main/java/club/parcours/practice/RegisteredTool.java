package club.parcours.practice;

import java.util.Locale;
import java.util.Optional;

/**
 * A tool a site knows.
 *
 * @param id          number of the tool on this site
 * @param clientId    how the site names the tool
 * @param deployment  the deployment id, once there is one; it equals {@code id}, as in Moodle
 * @param state       whether it may be used
 * @param address     the registration address it came from, or empty text
 * @param accessToken what the tool needs to read or change its registration later
 * @param metadata    what the tool said about itself
 */
public record RegisteredTool(String id, String clientId, Optional<String> deployment, State state, String address,
        String accessToken, ToolMetadata metadata) {

    /** Whether a tool may be used. */
    public enum State {
        /** Registered, not yet approved by the administrator. */
        PENDING,
        /** In use. */
        ACTIVE,
        /** Stopped by the administrator. */
        SUSPENDED;

        /** As scripts and pages write it. */
        public String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether launches may start. */
    public boolean usable() {
        return state == State.ACTIVE && deployment.isPresent();
    }

    /** Whether teachers can choose contents in the tool. */
    public boolean offersContents() {
        return usable() && metadata.message(Message.DEEP_LINKING).isPresent();
    }

    RegisteredTool in(State other) {
        return new RegisteredTool(id, clientId, deployment, other, address, accessToken, metadata);
    }

    RegisteredTool deployed() {
        return new RegisteredTool(id, clientId, Optional.of(id), state, address, accessToken, metadata);
    }

    RegisteredTool saying(ToolMetadata other) {
        return new RegisteredTool(id, clientId, deployment, state, address, accessToken, other);
    }
}
