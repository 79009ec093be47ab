package club.parcours.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The authentication endpoint (Security Framework 1.0, 5.1.1.2 and 5.1.1.3), with Moodle's checks and answers. The user
 * is known by the single-use message hint, so no cookie of this site is needed inside a frame.
 */
final class AuthEndpoint {

    private final Faults faults;
    private final TokenFaults tokenFaults;
    private final Json json;
    private final Pages pages;

    AuthEndpoint(Faults faults, TokenFaults tokenFaults, Json json, Pages pages) {
        this.faults = faults;
        this.tokenFaults = tokenFaults;
        this.json = json;
        this.pages = pages;
    }

    void handle(Call call) {
        if (!wellFormed(call)) {
            invalid(call, "The request is not the one this LMS expects from the tool.");
            return;
        }
        Optional<Launches.Pending> launch = call.field("lti_message_hint").flatMap(json::readObject)
                .flatMap(hint -> call.site().launches().spend(hint.path("launchid").asText()));
        if (launch.isEmpty()) {
            invalid(call, "This launch was used before or is too old. Open the activity again from the course.");
        } else if (call.field("redirect_uri").filter(redirects(call, launch.get())::contains).isEmpty()) {
            invalid(call, "The address to return to is not registered.");
        } else {
            answer(call, launch.get());
        }
    }

    /** The addresses registered now; a tool may have been deleted in the meantime. */
    private List<String> redirects(Call call, Launches.Pending launch) {
        return call.site().tools().find(launch.message().tool().id())
                .map(tool -> tool.metadata().redirects()).orElse(List.of());
    }

    private boolean wellFormed(Call call) {
        return call.field("scope").filter("openid"::equals).isPresent()
                && call.field("response_type").filter("id_token"::equals).isPresent()
                && call.field("client_id").isPresent() && call.field("login_hint").isPresent()
                && call.field("nonce").isPresent();
    }

    private void invalid(Call call, String reason) {
        pages.show(call, 400, "message", Map.of("title", "Invalid request", "text", reason));
        call.note("Page: Invalid request. " + reason);
    }

    private void answer(Call call, Launches.Pending launch) {
        Optional<String> platformError = faults.take(Fault.PLATFORM_ERROR);
        if (platformError.isPresent()) {
            refuse(call, platformError.get(), "");
        } else if (!call.field("client_id").equals(Optional.of(launch.message().tool().clientId()))) {
            refuse(call, "unauthorized_client", "");
        } else if (!call.field("login_hint").equals(Optional.of(launch.account().id()))) {
            refuse(call, "access_denied", "");
        } else if (!call.field("response_mode").equals(Optional.of("form_post"))) {
            refuse(call, "invalid_request", "Invalid response_mode");
        } else if (call.field("prompt").filter(prompt -> !prompt.equals("none")).isPresent()) {
            refuse(call, "invalid_request", "Invalid prompt");
        } else if (!admitted(call.site(), launch)) {
            call.redirect("/enrol/" + launch.message().course().map(Course::id).orElse(""));
        } else {
            admit(call, launch);
        }
    }

    /** Who opens something of a course has to be in the course. */
    private boolean admitted(Site site, Launches.Pending launch) {
        return launch.message().course().map(Course::id)
                .map(course -> site.rosters().mayLaunch(launch.account(), course)).orElse(true);
    }

    private void refuse(Call call, String error, String description) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("error", error);
        if (!description.isEmpty()) {
            fields.put("error_description", description);
        }
        post(call, fields);
        call.note("Posted error=" + error);
    }

    private void admit(Call call, Launches.Pending launch) {
        IdToken token = call.site().idToken(launch, call.field("nonce").orElseThrow());
        tokenFaults.spoil(token, call.site(), call.field("nonce").orElseThrow());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id_token", token.text());
        launch.storage().ifPresent(target -> fields.put("lti_storage_target", target));
        post(call, fields);
        call.note("Posted an id_token: " + token.header() + ' ' + token.payload());
    }

    private void post(Call call, Map<String, String> fields) {
        if (!faults.strikes(Fault.STATE_DROPPED)) {
            fields.put("state", call.field("state").orElse(""));
        }
        pages.show(call, 200, "post", Map.of("title", "Back to the activity", "action",
                call.field("redirect_uri").orElseThrow(), "fields", fields, "button", "Continue to the activity"));
    }
}
