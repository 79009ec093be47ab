package club.parcours.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlTest extends Rig {

    private HttpResponse<String> get(String path) {
        return tool.send(HttpRequest.newBuilder(site.at(path)));
    }

    private HttpResponse<String> post(String path, String body) {
        return tool.send(HttpRequest.newBuilder(site.at(path)).POST(BodyPublishers.ofString(body)));
    }

    @Test
    void registration_values_of_both_sites_are_there_to_read() {
        assertThat(get("/control/registration").body()).contains(lms.first().address() + "/lti/auth",
                lms.second().address() + "/lti/certs", "\"client_id\" : \"parcours-tool\"");
    }

    @Test
    void a_fault_is_switched_by_its_name_and_listed() {
        assertThat(post("/control/faults/jwks-slow?state=on&parameter=20", "").statusCode()).isEqualTo(204);

        assertThat(get("/control/faults").body()).containsPattern(
                "\"name\" : \"jwks-slow\",\\s+\"state\" : \"on\",\\s+\"parameter\" : \"20\"");
        assertThat(tool.post(site.at("/control/faults/jwks-slow"), "5", Map.of("state", "off")).statusCode())
                .isEqualTo(204);
        assertThat(lms.faults().peek(Fault.JWKS_SLOW)).isEmpty();
    }

    @Test
    void a_switch_that_is_not_there_or_makes_no_sense_is_refused() {
        assertThat(post("/control/faults/no-such?state=on", "").statusCode()).isEqualTo(400);
        assertThat(post("/control/faults/jwks-slow?state=perhaps", "").statusCode()).isEqualTo(400);
        assertThat(post("/control/faults/jwks-slow?state=on&parameter=soon", "").statusCode()).isEqualTo(400);
    }

    @Test
    void the_log_shows_what_was_sent_without_any_token() {
        String token = tool.token(site, Tool.SCOPES);
        tool.score(site.lineItem(site.gradebook().column("2", "1").orElseThrow()), token, "{\"userId\":\"5\"}");

        String log = get("/control/log").body();

        assertThat(log).contains("POST /lti/services/2/lineitems/1/lineitem/scores?type_id=1",
                "Content-Type: application/vnd.ims.lis.v1.score+json", "{\\\"userId\\\":\\\"5\\\"}", "grant_type=");
        assertThat(log).doesNotContain(token).contains("Bearer " + token.substring(0, 8) + "…");
        assertThat(log).doesNotContainPattern("client_assertion=[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    void the_log_can_be_read_on_from_a_number() {
        tool.token(site, Tool.SCOPES);
        long last = lms.log().after(0).get(0).number();

        assertThat(get("/control/log?after=" + last).body().strip()).isEqualTo("[ ]");
    }

    @Test
    void grades_are_listed_by_issuer_and_column() {
        tool.score(site.lineItem(site.gradebook().column("2", "1").orElseThrow()), tool.token(site, Tool.SCOPES), """
                {"userId":"5","timestamp":"2026-03-01T10:00:00Z","activityProgress":"Completed",
                 "gradingProgress":"FullyGraded","scoreGiven":8,"scoreMaximum":10}""");

        assertThat(get("/control/grades").body()).containsPattern("\"user\" : \"5\",\\s+\"result\" : 8,");
    }

    @Test
    void a_reset_forgets_grades_faults_log_and_tokens() {
        String token = tool.token(site, Tool.SCOPES);
        lms.faults().set(Fault.JWKS_500, Faults.State.ON);

        assertThat(post("/control/reset", "").statusCode()).isEqualTo(204);

        assertThat(lms.log().after(0)).isEmpty();
        assertThat(lms.faults().peek(Fault.JWKS_500)).isEmpty();
        assertThat(site.tokens().scopes(token)).isEmpty();
    }

    @Test
    void a_token_can_be_minted_as_one_likes() throws Exception {
        String body = post("/control/mint", """
                {"account":"3","link":"1","claims":{"nonce":"mine","email":null},"header":{"x":"y"}}""").body();
        String token = new Json().readObject(body).orElseThrow().path("id_token").asText();

        var claims = tool.verified(site, token);
        assertThat(claims.getClaimValue("nonce")).isEqualTo("mine");
        assertThat(claims.hasClaim("email")).isFalse();
        assertThat(claims.getSubject()).isEqualTo("3");
    }

    @Test
    void a_library_call_mints_too_and_signs_any_text() throws Exception {
        assertThat(tool.verified(site, site.idToken("5", "1").claim("nonce", "n").text()).getClaimValue("nonce"))
                .isEqualTo("n");
        assertThat(tool.verified(site, site.sign("{\"alg\":\"RS256\",\"kid\":\"" + site.key().kid() + "\"}",
                site.idToken("6", "1").payload())).getSubject()).isEqualTo("6");
    }

    @Test
    void another_sites_page_may_not_press_buttons() {
        var answer = tool.send(HttpRequest.newBuilder(site.at("/control/reset"))
                .header("Origin", "https://elsewhere.example").POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void another_host_name_is_sent_away() {
        var answer = tool.send(HttpRequest.newBuilder(
                URI.create("http://localhost:" + site.address().getPort() + "/")));

        assertThat(answer.statusCode()).isEqualTo(421);
    }
}
