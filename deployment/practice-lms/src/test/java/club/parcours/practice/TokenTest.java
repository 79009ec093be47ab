package club.parcours.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenTest extends Rig {

    private static final String SCORE = Scope.SCORE.uri();

    private HttpResponse<String> ask(Map<String, String> form) {
        return tool.post(site.tokenEndpoint(), "5", form);
    }

    @Test
    void a_token_comes_as_json_that_says_it_is_html() {
        var answer = ask(tool.tokenRequest(site, SCORE));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.body()).containsPattern("\"access_token\":\"[0-9a-f]{32}\"")
                .contains("\"token_type\":\"Bearer\"", "\"expires_in\":3600", "\"scope\":\"" + SCORE + "\"");
    }

    @Test
    void an_unknown_scope_beside_a_known_one_is_left_out() {
        assertThat(ask(tool.tokenRequest(site, SCORE + " https://example.org/other")).body())
                .contains("\"scope\":\"" + SCORE + "\"");
    }

    @ParameterizedTest
    @CsvSource({"scope, https://example.org/other, invalid_scope", "scope, '', invalid_request",
            "grant_type, password, unsupported_grant_type", "client_assertion_type, other, invalid_request",
            "client_assertion, rubbish, invalid_request", "client_assertion, a.b.c, invalid_request"})
    void a_wrong_request_is_a_400_with_its_reason(String field, String value, String error) {
        Map<String, String> form = tool.tokenRequest(site, SCORE);
        form.put(field, value);

        var answer = ask(form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{ \"error\" : \"" + error + "\" }");
    }

    @Test
    void get_and_json_are_invalid_requests() {
        assertThat(tool.get(site.tokenEndpoint(), "5").body()).contains("invalid_request");
        assertThat(tool.call("POST", site.tokenEndpoint(), "", "", "application/json", "{}").body())
                .contains("invalid_request");
    }

    @Test
    void a_form_with_a_charset_is_fine() {
        var answer = tool.send(HttpRequest.newBuilder(site.tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(Tool.form(tool.tokenRequest(site, SCORE)))));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private String complaint(String assertion) {
        Map<String, String> form = tool.tokenRequest(site, SCORE);
        form.put("client_assertion", assertion);
        var answer = ask(form);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }

    @Test
    void an_unknown_key_is_named_in_a_body_that_is_no_json() {
        String body = complaint(tool.assertion(site, Tool.key("stranger"), -5, 60));

        assertThat(body).isEqualTo("{ \"error\" : \"\"kid\" invalid, unable to lookup correct key\" }");
        assertThat(new Json().readObject(body)).isEmpty();
    }

    @Test
    void a_foreign_key_under_our_name_does_not_verify() {
        assertThat(complaint(tool.assertion(site, Tool.key("tool-key"), -5, 60)))
                .contains("Signature verification failed");
    }

    @Test
    void there_is_no_leeway_for_clocks() {
        assertThat(complaint(tool.assertion(site, tool.key(), 30, 60)))
                .contains("Cannot handle token with iat prior to");
        assertThat(complaint(tool.assertion(site, tool.key(), -90, 60))).contains("Expired token");
    }

    @Test
    void a_token_of_one_site_is_nothing_on_the_other() {
        String token = tool.token(lms.second(), Tool.SCOPES);

        assertThat(tool.call("GET", site.lineItems("2"), token, Services.ITEMS, "", "").statusCode()).isEqualTo(401);
    }
}
