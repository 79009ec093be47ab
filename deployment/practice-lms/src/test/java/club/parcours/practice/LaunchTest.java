package club.parcours.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchTest extends Rig {

    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

    private Map<?, ?> map(JwtClaims claims, String name) {
        return (Map<?, ?>) claims.getClaimValue(name);
    }

    @Test
    void a_student_arrives_with_the_claims_of_a_moodle_launch() throws Exception {
        Map<String, String> posted = tool.launch(site, "5", "1");

        JwtClaims claims = tool.verified(site, posted.get("id_token"));
        assertThat(posted).containsEntry("state", "state-1").hasSize(2);
        assertThat(claims.getSubject()).isEqualTo("5");
        assertThat(claims.getClaimValue("name")).isEqualTo("Baobab 12");
        assertThat(claims.getClaimValue(IdToken.LTI + "version")).isEqualTo("1.3.0");
        assertThat(claims.getClaimValue(IdToken.LTI + "deployment_id")).isEqualTo("1");
        assertThat(claims.getClaimValue(IdToken.LTI + "message_type")).isEqualTo("LtiResourceLinkRequest");
        assertThat(claims.getClaimValue(IdToken.LTI + "target_link_uri"))
                .isEqualTo(tool.address() + "/app/open/modules/M2");
        assertThat(claims.getClaimValue(IdToken.LTI + "roles"))
                .isEqualTo(List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"));
        assertThat(map(claims, IdToken.LTI + "context").get("id")).isEqualTo("2");
        assertThat(map(claims, IdToken.LTI + "resource_link").get("id")).isEqualTo("1");
        assertThat(map(claims, AGS).get("lineitem").toString()).contains("/lineitems/1/lineitem?type_id=1");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue()).isEqualTo(60);
    }

    @Test
    void an_account_without_name_sends_the_subject_and_no_name() throws Exception {
        JwtClaims claims = tool.verified(site, tool.launch(site, "8", "1").get("id_token"));

        assertThat(claims.getSubject()).isEqualTo("8");
        assertThat(claims.getClaimNames()).doesNotContain("name", "given_name", "family_name", "email");
    }

    @ParameterizedTest
    @CsvSource({"3, membership#Instructor", "4, membership/Instructor#TeachingAssistant",
            "2, system/person#Administrator", "10, membership#Mentor", "11, membership/Manager#Observer",
            "12, unknown/unknown#Helper", "9, person#TestUser"})
    void each_account_carries_its_role(String account, String role) throws Exception {
        JwtClaims claims = tool.verified(site, tool.launch(site, account, "1").get("id_token"));

        assertThat(claims.getStringListClaimValue(IdToken.LTI + "roles")).anyMatch(uri -> uri.endsWith(role));
    }

    @Test
    void the_two_sites_collide_in_every_id_and_differ_in_issuer_and_key() throws Exception {
        String one = tool.launch(lms.first(), "5", "1").get("id_token");
        String two = tool.launch(lms.second(), "5", "1").get("id_token");

        JwtClaims first = tool.verified(lms.first(), one);
        JwtClaims second = tool.verified(lms.second(), two);
        for (String same : List.of("sub", "aud", IdToken.LTI + "deployment_id")) {
            assertThat(first.getClaimValue(same)).isEqualTo(second.getClaimValue(same));
        }
        assertThat(first.getIssuer()).isNotEqualTo(second.getIssuer());
        assertThat(first.getClaimValue("name")).isNotEqualTo(second.getClaimValue("name"));
        assertThatThrownBy(() -> tool.verified(lms.first(), two)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void a_hint_can_be_used_once() {
        Map<String, String> request = tool.request(tool.open(site, "5", "1"));

        assertThat(Tool.fields(tool.authenticate(site, request).body())).containsKey("id_token");
        var again = tool.authenticate(site, request);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("Invalid request").doesNotContain("id_token");
    }

    @Test
    void a_launch_may_begin_by_get() {
        var answer = tool.get(site.at("/launch/1?login=get"), "5");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(tool.address() + "/app/lti/login?iss=").contains("lti_message_hint=%7B");
    }

    @Test
    void the_authentication_request_may_be_posted() {
        Map<String, String> request = tool.request(tool.open(site, "5", "1"));

        assertThat(Tool.fields(tool.post(site.authorizationEndpoint(), "5", request).body())).containsKey("id_token");
    }

    @ParameterizedTest
    @CsvSource({"scope, openid profile", "scope, ''", "response_type, code", "nonce, ''", "lti_message_hint, ''",
            "lti_message_hint, 17", "redirect_uri, http://localhost:1/app/lti/launch", "client_id, ''"})
    void a_request_that_cannot_be_trusted_ends_on_a_page(String field, String value) {
        Map<String, String> request = tool.request(tool.open(site, "5", "1"));
        request.put(field, value);

        var answer = tool.authenticate(site, request);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Invalid request").doesNotContain("<form id=\"post\"");
    }

    @ParameterizedTest
    @CsvSource({"response_mode, '', invalid_request", "response_mode, query, invalid_request",
            "prompt, login, invalid_request", "login_hint, 6, access_denied", "client_id, other, unauthorized_client"})
    void other_deviations_are_posted_to_the_tool_as_errors(String field, String value, String error) {
        Map<String, String> request = tool.request(tool.open(site, "5", "1"));
        request.put(field, value);

        assertThat(Tool.fields(tool.authenticate(site, request).body()))
                .containsEntry("error", error).containsEntry("state", "state-1").doesNotContainKey("id_token");
    }

    @Test
    void without_a_state_an_empty_one_is_posted_and_a_missing_prompt_is_fine() {
        Map<String, String> request = tool.request(tool.open(site, "5", "1"));
        request.remove("state");
        request.remove("prompt");

        assertThat(Tool.fields(tool.authenticate(site, request).body()))
                .containsEntry("state", "").containsKey("id_token");
    }

    @ParameterizedTest
    @CsvSource({"13, 1", "14, 1"})
    void who_is_not_or_no_longer_in_the_course_stops_half_way(String account, String link) {
        Map<String, String> login = tool.open(site, account, link);

        var answer = tool.authenticate(site, tool.request(login));

        assertThat(login).containsKey("login_hint");
        assertThat(answer.headers().firstValue("Location")).contains("/enrol/2");
    }

    @Test
    void a_link_without_column_carries_no_line_item_until_the_tool_makes_one() throws Exception {
        assertThat(lineItem("2")).isNull();

        site.gradebook().create(new Column("", "2", "P", BigDecimal.TEN, "path", "", "2", false, false));

        assertThat(lineItem("2")).isEqualTo("");
    }

    @Test
    void a_second_column_for_the_link_takes_the_line_item_away_and_its_end_brings_it_back() throws Exception {
        Column second = site.gradebook().create(
                new Column("", "2", "P", BigDecimal.TEN, "m2", "", "1", false, false));
        assertThat(lineItem("1")).isNull();

        site.gradebook().delete(second);

        assertThat(lineItem("1").toString()).contains("lineitem?");
    }

    private Object lineItem(String link) throws Exception {
        return map(tool.verified(site, tool.launch(site, "5", link).get("id_token")), AGS).get("lineitem");
    }
}
