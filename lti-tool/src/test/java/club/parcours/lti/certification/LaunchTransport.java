package club.parcours.lti.certification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A way to bring logins and launches to the tool: straight to the library, or over HTTP to a server. */
public interface LaunchTransport {
    /** The time by the tool's clock. */
    Instant now();

    /** The tool's origin. */
    String tool();

    /** An address of the tool that a link may open. */
    String target();

    /** From now on the platform of this registration answers so, one after the other, the last one again and again. */
    void serve(String registration, List<KeyAnswer> answers);

    /** A platform's answer to a request for its keys. */
    record KeyAnswer(int status, String body) {}

    /** How often keys were asked for since {@link #serve}; less than zero if that cannot be told. */
    int keyRequests();

    /** Lets time pass; only where the tool's clock is in the test's hands. */
    void pass(Duration time);

    /** Begins a login in a browser, which is known by a name and keeps its cookies. */
    LoginAnswer login(String browser, String method, Map<String, List<String>> parameters);

    /** Begins a login in a browser that keeps no cookies, so that the platform keeps the secret. */
    LoginAnswer loginStored(String browser, Map<String, List<String>> parameters);

    /** What came of a login: fields for the platform, or a refusal. */
    record LoginAnswer(Outcome outcome, Map<String, String> fields) {
        String state() {
            return fields.get("state");
        }

        String nonce() {
            return fields.get("nonce");
        }
    }

    /** Posts a launch in a browser. */
    Outcome launch(String browser, LaunchForm form);

    /**
     * The form of a launch.
     *
     * @param method      {@code POST} for a real platform
     * @param contentType of the body; an empty one means that the fields go into the query
     * @param proof       what the platform's storage gave back: the {@code own} secret of the login, a {@code forged} one,
     *                    or nothing
     */
    record LaunchForm(String method, String contentType, Map<String, List<String>> fields, String proof) {}
}
