package club.parcours.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherLaunchTest extends Rig {

    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

    private final Json json = new Json();

    private ObjectNode launch(String account, String path) {
        return json.readObject(Tool.payload(tool.launchAt(site, account, path).get("id_token"))).orElseThrow();
    }

    private String type(ObjectNode claims) {
        return claims.path(IdToken.LTI + "message_type").asText();
    }

    @Test
    void a_review_names_the_student_and_the_column() {
        ObjectNode claims = launch("3", "/launch/1/review/6");

        assertThat(type(claims)).isEqualTo("LtiSubmissionReviewRequest");
        assertThat(claims.path(IdToken.LTI + "for_user").toString()).isEqualTo("{\"user_id\":\"6\"}");
        assertThat(claims.path(IdToken.LTI + "resource_link").path("id").asText()).isEqualTo("1");
        assertThat(claims.path(AGS).path("lineitem").asText()).contains("/lineitems/1/lineitem");
    }

    @Test
    void a_student_can_ask_for_the_work_of_another_one_as_in_moodle() {
        ObjectNode claims = launch("5", "/launch/1/review/6");

        assertThat(claims.path("sub").asText()).isEqualTo("5");
        assertThat(claims.path(IdToken.LTI + "roles").toString()).contains("membership#Learner");
        assertThat(claims.path(IdToken.LTI + "for_user").path("user_id").asText()).isEqualTo("6");
    }

    @Test
    void a_review_goes_where_the_tool_wanted_it_when_the_link_was_made() {
        ObjectNode review = json.object().put("url", tool.address() + "/app/open/review");
        review.putObject("custom").put("view", "review");
        Link link = site.courses().add(new Link("", "2", "1", "T", "", URI.create(tool.address() + "/app/open/x"), 0,
                Map.of("unit", "u", "view", "plain"), Optional.of(review), List.of()));

        ObjectNode claims = launch("3", "/launch/" + link.id() + "/review/6");

        assertThat(claims.path(IdToken.LTI + "target_link_uri").asText())
                .isEqualTo(tool.address() + "/app/open/review");
        assertThat(claims.path(IdToken.LTI + "custom").path("view").asText()).isEqualTo("review");
        assertThat(claims.path(IdToken.LTI + "custom").path("unit").asText()).isEqualTo("u");
    }

    @Test
    void a_privacy_launch_has_no_course_and_no_activity() {
        ObjectNode claims = launch("5", "/launch/tool/1");

        assertThat(type(claims)).isEqualTo("DataPrivacyLaunchRequest");
        assertThat(claims.has(IdToken.LTI + "context")).isFalse();
        assertThat(claims.has(IdToken.LTI + "resource_link")).isFalse();
        assertThat(claims.has(AGS)).isFalse();
        assertThat(claims.path(IdToken.LTI + "target_link_uri").asText()).isEqualTo(tool.address() + "/app/open/path");
        assertThat(launch("2", "/launch/tool/1?user=5").path(IdToken.LTI + "for_user").path("user_id").asText())
                .isEqualTo("5");
    }

    @Test
    void a_context_launch_has_the_course_with_its_services_and_no_activity() {
        ObjectNode claims = launch("3", "/launch/tool/1?message=LtiContextLaunchRequest&course=2");

        assertThat(type(claims)).isEqualTo("LtiContextLaunchRequest");
        assertThat(claims.path(IdToken.LTI + "context").path("id").asText()).isEqualTo("2");
        assertThat(claims.has(IdToken.LTI + "resource_link")).isFalse();
        assertThat(claims.path(AGS).has("lineitems")).isTrue();
        assertThat(claims.path(AGS).has("lineitem")).isFalse();
    }

    @Test
    void a_message_nobody_knows_is_sent_like_any_other() {
        assertThat(type(launch("3", "/launch/tool/1?message=LtiSomethingNobodyKnows&course=2")))
                .isEqualTo("LtiSomethingNobodyKnows");
    }

    @Test
    void who_is_not_in_the_course_does_not_launch_from_it() {
        var answer = tool.authenticate(site, tool.request(Tool.fields(
                tool.get(site.at("/launch/tool/1?message=LtiContextLaunchRequest&course=2"), "13").body())));

        assertThat(answer.headers().firstValue("Location")).contains("/enrol/2");
    }

    @Test
    void the_pages_lead_there() {
        assertThat(tool.get(site.at("/course/2/messages"), "3").body()).contains(
                "/launch/tool/1?message=LtiContextLaunchRequest&amp;course=2", "message=DataPrivacyLaunchRequest",
                "/launch/1/review/5");
        assertThat(tool.get(site.at("/course/2/gradebook"), "5").body())
                .contains("/launch/1/review/5").doesNotContain("/launch/1/review/6");
    }
}
