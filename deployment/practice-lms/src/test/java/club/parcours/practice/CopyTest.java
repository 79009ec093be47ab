package club.parcours.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CopyTest extends Rig {

    private final Json json = new Json();
    private String token;

    @BeforeEach
    void offered() {
        site.offers().set(Offer.NOTICES, "yes");
        token = tool.token(site, Scope.NOTICES.uri());
        tool.notices().clear();
    }

    private HttpResponse<String> put(String type, String handler) {
        return tool.call("PUT", site.at("/lti/notice-handlers/1"), token, "", "application/json",
                json.write(json.object().put("notice_type", type).put("handler", handler)));
    }

    private String handler() {
        return tool.address() + "/app/lti/notice";
    }

    private HttpResponse<String> control(String path) {
        return tool.post(site.at(path), "", Map.of());
    }

    /** The claims of the only notice that came, verified. */
    private JwtClaims notice() throws Exception {
        assertThat(tool.notices()).hasSize(1);
        JsonNode notices = json.readObject(tool.notices().get(0)).orElseThrow().path("notices");
        return tool.verified(site, notices.get(0).path("jwt").asText());
    }

    @Test
    void a_launch_names_the_service_and_its_notices_only_where_they_are_offered() {
        assertThat(Tool.payload(tool.launch(site, "5", "1").get("id_token"))).contains("platformnotificationservice",
                site.address() + "/lti/notice-handlers/1", "LtiContextCopyNotice");
        site.offers().set(Offer.NOTICES, "no");
        assertThat(Tool.payload(tool.launch(site, "5", "1").get("id_token")))
                .doesNotContain("platformnotificationservice");
        assertThat(put(NoticeHandlers.HELLO, handler()).statusCode()).isEqualTo(404);
    }

    @Test
    void handlers_are_set_listed_and_taken_away() {
        assertThat(put(NoticeHandlers.HELLO, handler()).statusCode()).isEqualTo(200);

        String list = tool.call("GET", site.at("/lti/notice-handlers/1"), token, "", "", "").body();
        assertThat(list).contains("\"deployment_id\":\"1\"", "\"notice_type\":\"LtiHelloWorldNotice\"", handler());
        put(NoticeHandlers.HELLO, "");
        assertThat(tool.call("GET", site.at("/lti/notice-handlers/1"), token, "", "", "").body())
                .contains("\"notice_handlers\":[]");
    }

    @Test
    void a_handler_elsewhere_an_unknown_notice_and_another_deployment_are_refused() {
        assertThat(put(NoticeHandlers.HELLO, "http://elsewhere.example/").statusCode()).isEqualTo(400);
        assertThat(put("LtiOtherNotice", handler()).statusCode()).isEqualTo(400);
        assertThat(tool.call("GET", site.at("/lti/notice-handlers/2"), token, "", "", "").statusCode()).isEqualTo(403);
        token = tool.token(site, Scope.SCORE.uri());
        assertThat(put(NoticeHandlers.HELLO, handler()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_hello_comes_signed_and_the_answer_is_in_the_log() throws Exception {
        put(NoticeHandlers.HELLO, handler());

        assertThat(control("/control/notices?tool=1").body()).isEqualTo("{\"status\":202}");

        JwtClaims claims = notice();
        assertThat(claims.getClaimValue(IdToken.LTI + "notice").toString()).contains("type=LtiHelloWorldNotice", "id=");
        assertThat(claims.getClaimValue(IdToken.LTI + "deployment_id")).isEqualTo("1");
        assertThat(lms.log().after(0)).anyMatch(entry -> entry.kind().equals("notice") && entry.status() == 202);
    }

    @Test
    void many_come_in_one_request_and_the_same_request_can_come_again() {
        put(NoticeHandlers.HELLO, handler());
        control("/control/notices?tool=1&count=30");
        control("/control/notices?tool=1&again=yes");

        assertThat(tool.notices()).hasSize(2).allMatch(body -> body.equals(tool.notices().get(0)));
        assertThat(json.readObject(tool.notices().get(0)).orElseThrow().path("notices")).hasSize(30);
    }

    @Test
    void a_tool_that_asked_for_nothing_gets_nothing() {
        assertThat(control("/control/notices?tool=1").statusCode()).isEqualTo(400);
        control("/control/copies?course=2");

        assertThat(tool.notices()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"NOTICE_FORGED", "NOTICE_EXPIRED", "NOTICE_WRONG_AUDIENCE"})
    void a_spoilt_notice_does_not_verify(Fault fault) {
        put(NoticeHandlers.HELLO, handler());
        lms.faults().set(fault, Faults.State.ONCE);
        control("/control/notices?tool=1");

        assertThat(catchThrowable(this::notice))
                .isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void a_notice_can_name_another_deployment() throws Exception {
        put(NoticeHandlers.HELLO, handler());
        lms.faults().set(Fault.NOTICE_UNKNOWN_DEPLOYMENT, Faults.State.ONCE);
        control("/control/notices?tool=1");

        assertThat(notice().getClaimValue(IdToken.LTI + "deployment_id")).isEqualTo("999");
    }

    @Test
    void a_copy_has_the_activities_and_columns_under_new_numbers_and_no_learner() {
        ObjectNode copied = json.readObject(control("/control/copies?course=2").body()).orElseThrow();

        assertThat(copied.toString()).isEqualTo("{\"course\":\"4\",\"links\":{\"1\":\"4\",\"2\":\"5\"}}");
        Course copy = site.courses().find("4").orElseThrow();
        assertThat(copy.title()).isEqualTo("Club de printemps (copie)");
        assertThat(site.gradebook().columns("4")).extracting(Column::link, Column::own)
                .containsExactly(tuple("4", true));
        assertThat(site.rosters().accounts("4")).extracting(Account::id).contains("3", "4").doesNotContain("5", "6");
        assertThat(tool.launch(site, "3", "4")).containsKey("id_token");
        assertThat(tool.get(site.at("/course/4"), "3").body()).contains("A copy of course 2");
    }

    @Test
    void a_copied_link_tells_where_it_comes_from() {
        control("/control/copies?course=2");
        control("/control/copies?course=4");

        String plain = Tool.payload(tool.launch(site, "3", "6").get("id_token"));
        assertThat(plain).contains("\"context_id_history\":\"4,2\"",
                "\"resource_link_id_history\":\"$ResourceLink.id.history\"");
        site.offers().set(Offer.LINK_HISTORY, "yes");
        assertThat(Tool.payload(tool.launch(site, "3", "6").get("id_token")))
                .contains("\"resource_link_id_history\":\"4,1\"");
    }

    @Test
    void a_copy_is_announced_to_the_tool() throws Exception {
        put(NoticeHandlers.COPY, handler());

        tool.post(site.at("/course/2/copy"), "3", Map.of());

        JwtClaims claims = notice();
        assertThat(claims.getClaimValue(IdToken.LTI + "origin_contexts")).isEqualTo(List.of("2"));
        assertThat(claims.getClaimValue(IdToken.LTI + "context").toString()).contains("id=4");
    }

    @ParameterizedTest
    @CsvSource({"5, 2", "3, 99"})
    void a_student_copies_nothing_and_nothing_is_not_copied(String account, String course) {
        tool.post(site.at("/course/" + course + "/copy"), account, Map.of());

        assertThat(site.courses().all()).hasSize(2);
    }

    @Test
    void variables_are_put_into_custom_parameters_and_unknown_ones_stay() {
        String claims = Tool.payload(tool.launch(site, "5", "1").get("id_token"));

        assertThat(claims).contains("\"context_id_history\":\"\"",
                "\"until\":\"$ResourceLink.submission.endDateTime\"");
    }
}
