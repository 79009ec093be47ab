package club.parcours.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest extends Rig {

    private ObjectNode part(String token, int index) {
        return new Json().readObject(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]),
                StandardCharsets.UTF_8)).orElseThrow();
    }

    private String launchWith(Fault fault) {
        lms.faults().set(fault, Faults.State.ONCE);
        return tool.launch(site, "5", "1").get("id_token");
    }

    @Test
    void a_wrong_nonce_is_not_the_one_asked_for() throws Exception {
        Map<String, String> request = tool.request(tool.open(site, "5", "1"));
        lms.faults().set(Fault.WRONG_NONCE, Faults.State.ONCE);

        String token = Tool.fields(tool.authenticate(site, request).body()).get("id_token");

        assertThat(tool.verified(site, token).getClaimValue("nonce")).isNotEqualTo(request.get("nonce"));
    }

    @Test
    void a_replayed_nonce_is_that_of_the_launch_before() {
        Map<String, String> before = tool.request(tool.open(site, "5", "1"));
        tool.authenticate(site, before);

        assertThat(part(launchWith(Fault.REPLAYED_NONCE), 1).path("nonce").asText()).isEqualTo(before.get("nonce"));
    }

    @Test
    void times_are_an_hour_off() {
        long now = Instant.now().getEpochSecond();

        assertThat(part(launchWith(Fault.EXPIRED_TOKEN), 1).path("exp").asLong()).isLessThan(now - 3000);
        assertThat(part(launchWith(Fault.FUTURE_TOKEN), 1).path("iat").asLong()).isGreaterThan(now + 3000);
    }

    @ParameterizedTest
    @CsvSource({"WRONG_AUDIENCE, aud, another-tool", "UNKNOWN_DEPLOYMENT, " + IdToken.LTI + "deployment_id, 999",
            "WRONG_VERSION, " + IdToken.LTI + "version, 11.3",
            "FOREIGN_TARGET, " + IdToken.LTI + "target_link_uri, https://elsewhere.example/page"})
    void a_claim_is_wrong(Fault fault, String claim, String value) {
        assertThat(part(launchWith(fault), 1).path(claim).asText()).isEqualTo(value);
    }

    @Test
    void an_unknown_deployment_is_announced_at_login_too() {
        lms.faults().set(Fault.UNKNOWN_DEPLOYMENT, Faults.State.ONCE, "77");

        assertThat(tool.open(site, "5", "1")).containsEntry("lti_deployment_id", "77");
    }

    @Test
    void roles_are_missing() {
        assertThat(part(launchWith(Fault.NO_ROLES), 1).has(IdToken.LTI + "roles")).isFalse();
    }

    @Test
    void the_key_is_not_named_or_not_published() {
        String published = tool.send(HttpRequest.newBuilder(site.keys())).body();

        assertThat(part(launchWith(Fault.MISSING_KID), 0).has("kid")).isFalse();
        assertThat(published).doesNotContain(part(launchWith(Fault.UNKNOWN_KID), 0).path("kid").asText());
    }

    @Test
    void the_signature_is_anothers() {
        String token = launchWith(Fault.WRONG_SIGNATURE);

        assertThat(part(token, 0).path("kid").asText()).isEqualTo(site.key().kid());
        assertThatThrownBy(() -> tool.verified(site, token)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void alg_none_has_no_signature() {
        String token = launchWith(Fault.ALG_NONE);

        assertThat(token).endsWith(".");
        assertThat(part(token, 0).path("alg").asText()).isEqualTo("none");
    }

    @Test
    void the_state_is_dropped() {
        lms.faults().set(Fault.STATE_DROPPED, Faults.State.ONCE);

        assertThat(tool.launch(site, "5", "1")).containsOnlyKeys("id_token");
    }

    @Test
    void a_platform_error_is_posted_with_the_state() {
        lms.faults().set(Fault.PLATFORM_ERROR, Faults.State.ONCE);

        assertThat(tool.launch(site, "5", "1")).containsOnly(Map.entry("error", "login_required"),
                Map.entry("state", "state-1"));
    }

    private HttpResponse<String> keys() {
        return tool.send(HttpRequest.newBuilder(site.keys()));
    }

    @Test
    void the_key_set_fails_in_its_ways() {
        lms.faults().set(Fault.JWKS_500, Faults.State.ONCE);
        assertThat(keys().statusCode()).isEqualTo(500);

        lms.faults().set(Fault.JWKS_EMPTY, Faults.State.ONCE);
        assertThat(keys().body()).isEqualTo("{\"keys\":[]}");

        lms.faults().set(Fault.JWKS_REDIRECT, Faults.State.ONCE);
        var redirect = keys();
        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(redirect.headers().firstValue("Location")).contains("/lti/certs/moved");
        assertThat(tool.send(HttpRequest.newBuilder(site.at("/lti/certs/moved"))).body()).contains(site.key().kid());
    }

    @ParameterizedTest
    @CsvSource({"TOKEN_500, 500, ''", "TOKEN_INVALID_CLIENT, 400, invalid_client",
            "TOKEN_HTML_ERROR, 200, <!DOCTYPE html>"})
    void the_token_endpoint_fails_in_its_ways(Fault fault, int status, String text) {
        lms.faults().set(fault, Faults.State.ONCE);

        var answer = tool.post(site.tokenEndpoint(), "5", tool.tokenRequest(site, Tool.SCOPES));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(text).doesNotContain("access_token");
    }

    private HttpResponse<String> score(String token) {
        URI item = site.lineItem(site.gradebook().column("2", "1").orElseThrow());
        return tool.score(item, token, """
                {"userId":"5","timestamp":"2026-03-01T10:00:00Z","activityProgress":"Completed",
                 "gradingProgress":"FullyGraded","scoreGiven":8,"scoreMaximum":10}""");
    }

    @ParameterizedTest
    @CsvSource({"SCORE_403, 403", "SCORE_404, 404", "SCORE_409, 409", "SCORE_429, 429", "SCORE_500, 500"})
    void a_score_is_refused_and_not_kept(Fault fault, int status) {
        String token = tool.token(site, Tool.SCOPES);
        lms.faults().set(fault, Faults.State.ON);

        assertThat(score(token).statusCode()).isEqualTo(status);
        assertThat(score(token).statusCode()).isEqualTo(status);
        assertThat(site.gradebook().grade("1", "5").scored()).isEmpty();

        lms.faults().set(fault, Faults.State.OFF);
        assertThat(score(token).statusCode()).isEqualTo(200);
    }

    @Test
    void too_many_says_when_to_come_back() {
        lms.faults().set(Fault.SCORE_429, Faults.State.ON, "7");

        assertThat(score(tool.token(site, Tool.SCOPES)).headers().firstValue("Retry-After")).contains("7");
    }

    @Test
    void one_401_ends_the_token_and_then_the_fault() {
        String token = tool.token(site, Tool.SCOPES);
        lms.faults().set(Fault.SCORE_401_ONCE, Faults.State.ON);

        assertThat(score(token).statusCode()).isEqualTo(401);
        assertThat(score(token).statusCode()).isEqualTo(401);
        assertThat(score(tool.token(site, Tool.SCOPES)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_dropped_connection_comes_after_the_write() {
        String token = tool.token(site, Tool.SCOPES);
        lms.faults().set(Fault.SCORE_DROP_AFTER_WRITE, Faults.State.ON);

        assertThatThrownBy(() -> score(token)).isInstanceOf(Tool.Unanswered.class);

        assertThat(site.gradebook().grade("1", "5").raw()).isEqualByComparingTo("8");
        assertThat(lms.log().after(0)).last().matches(entry -> entry.status() == 0);
    }

    @ParameterizedTest
    @CsvSource({"JWKS_SLOW", "TOKEN_SLOW", "SCORE_SLOW"})
    void a_slow_answer_is_right_in_the_end(Fault fault) {
        String token = tool.token(site, Tool.SCOPES);
        lms.faults().set(fault, Faults.State.ON, "30");

        assertThat(keys().statusCode()).isEqualTo(200);
        assertThat(score(token).statusCode()).isEqualTo(200);
        assertThat(tool.token(site, Tool.SCOPES)).isNotEmpty();
    }

    @Test
    void columns_cannot_be_made() {
        lms.faults().set(Fault.LINEITEMS_403, Faults.State.ONCE);

        assertThat(tool.call("POST", site.lineItems("2"), tool.token(site, Tool.SCOPES), "", Services.ITEM,
                "{\"label\":\"x\",\"scoreMaximum\":1}").statusCode()).isEqualTo(403);
    }

    @Test
    void once_is_once() {
        lms.faults().set(Fault.JWKS_500, Faults.State.ONCE);

        assertThat(keys().statusCode()).isEqualTo(500);
        assertThat(keys().statusCode()).isEqualTo(200);
    }
}
