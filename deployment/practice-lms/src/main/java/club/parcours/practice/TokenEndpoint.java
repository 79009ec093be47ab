package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The token endpoint (Security Framework 1.0, 4.1), as Moodle's: the body is JSON, the content type says HTML, and an
 * error may not even be valid JSON.
 */
final class TokenEndpoint {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Faults faults;
    private final Json json;

    TokenEndpoint(Faults faults, Json json) {
        this.faults = faults;
        this.json = json;
    }

    void handle(Call call) {
        faults.delay(Fault.TOKEN_SLOW);
        Optional<String> page = faults.take(Fault.TOKEN_HTML_ERROR);
        if (faults.strikes(Fault.TOKEN_500)) {
            call.answer(500, Call.HTML, "");
        } else if (faults.strikes(Fault.TOKEN_INVALID_CLIENT)) {
            refuse(call, "invalid_client");
        } else if (page.isPresent()) {
            call.answer(Integer.parseInt(page.get()), Call.HTML,
                    "<!DOCTYPE html><title>Error</title><p>Something broke.");
        } else {
            answer(call);
        }
    }

    private void answer(Call call) {
        Optional<Assertion> assertion = Optional.ofNullable(call.form().get("client_assertion"))
                .flatMap(text -> Assertion.from(text, json));
        Optional<RegisteredTool> tool = assertion.flatMap(one -> call.site().tools().client(one.client()))
                .filter(one -> one.state() != RegisteredTool.State.SUSPENDED);
        Set<String> asked = scopes(call);
        if (assertion.isEmpty() || asked.isEmpty()
                || !ASSERTION_TYPE.equals(call.form().get("client_assertion_type"))) {
            refuse(call, "invalid_request");
        } else if (!"client_credentials".equals(call.form().get("grant_type"))) {
            refuse(call, "unsupported_grant_type");
        } else if (tool.isEmpty()) {
            refuse(call, "invalid_client");
        } else {
            grant(call, assertion.get(), tool.get(), asked);
        }
    }

    private Set<String> scopes(Call call) {
        String scope = call.form().getOrDefault("scope", "").trim();
        Set<String> asked = new LinkedHashSet<>(Arrays.asList(scope.split(" +")));
        asked.remove("");
        return asked;
    }

    /** As in Moodle, a tool the administrator has not activated yet gets tokens already. */
    private void grant(Call call, Assertion assertion, RegisteredTool tool, Set<String> asked) {
        Optional<String> complaint = assertion.complaint(call.site().tools().keys(tool));
        asked.retainAll(Scope.uris(tool.metadata().scopes()));
        if (complaint.isPresent()) {
            refuse(call, complaint.get());
        } else if (asked.isEmpty()) {
            refuse(call, "invalid_scope");
        } else {
            Set<String> granted = faults.strikes(Fault.TOKEN_FEWER_SCOPES) ? Set.of(asked.iterator().next()) : asked;
            call.answer(200, Call.HTML, json.write(answer(call.site(), tool, granted)));
        }
    }

    private ObjectNode answer(Site site, RegisteredTool tool, Set<String> granted) {
        Optional<String> seconds = faults.take(Fault.TOKEN_SHORT);
        Duration life = seconds.map(text -> Duration.ofSeconds(Long.parseLong(text))).orElse(AccessTokens.LIFE);
        ObjectNode answer = json.object().put("access_token", site.tokens().grant(tool, granted, life))
                .put("token_type", "Bearer").put("expires_in", life.toSeconds());
        faults.take(Fault.TOKEN_TEXT_EXPIRY).ifPresent(text -> answer.put("expires_in", text));
        if (faults.strikes(Fault.TOKEN_NO_EXPIRY)) {
            answer.remove("expires_in");
        }
        return answer.put("scope", String.join(" ", granted));
    }

    /** Moodle does not escape the message. */
    private void refuse(Call call, String message) {
        call.answer(400, Call.HTML, "{ \"error\" : \"" + message + "\" }");
    }
}
