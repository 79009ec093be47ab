package club.parcours.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest extends Rig {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final Json json = new Json();
    private String token;

    @BeforeEach
    void token() {
        token = tool.token(site, Scope.ROSTER.uri() + " " + Scope.GROUPS.uri());
    }

    private HttpResponse<String> get(String query) {
        return get(URI.create(address() + query), Memberships.TYPE);
    }

    private HttpResponse<String> get(URI address, String accept) {
        return tool.call("GET", address, token, accept, "", "");
    }

    private URI address() {
        return site.memberships("2", site.tools().find("1").orElseThrow());
    }

    private List<JsonNode> members(HttpResponse<String> answer) {
        List<JsonNode> members = new ArrayList<>();
        json.readObject(answer.body()).orElseThrow().path("members").forEach(members::add);
        return members;
    }

    private List<String> ids(HttpResponse<String> answer) {
        return members(answer).stream().map(member -> member.path("user_id").asText()).toList();
    }

    private Optional<URI> next(HttpResponse<String> answer) {
        Matcher link = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
        return link.find() ? Optional.of(URI.create(link.group(1))) : Optional.empty();
    }

    private void control(String query) {
        assertThat(tool.post(site.at("/control/roster?course=2&" + query), "", Map.of()).statusCode()).isEqualTo(204);
    }

    @Test
    void a_launch_says_where_the_roster_is() throws Exception {
        var claims = tool.verified(site, tool.launch(site, "5", "1").get("id_token"));

        assertThat(((Map<?, ?>) claims.getClaimValue("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice"))
                .get("context_memberships_url")).isEqualTo(address().toString());
    }

    @Test
    void the_roster_is_a_moodles() {
        HttpResponse<String> answer = get("");

        assertThat(answer.headers().firstValue("Content-Type")).contains(Memberships.TYPE);
        assertThat(ids(answer)).contains("5", "6", "7", "8", "3", "4").doesNotContain("2", "13", "14");
        JsonNode student = members(answer).get(0);
        assertThat(student.path("roles").toString()).isEqualTo("[\"Learner\"]");
        assertThat(student.path("name").asText()).isEqualTo("Baobab 12");
        assertThat(student.path("status").asText()).isEqualTo("Active");
        JsonNode nameless = members(answer).get(3);
        assertThat(nameless.path("user_id").asText()).isEqualTo("8");
        assertThat(nameless.has("name") || nameless.has("email")).isFalse();
    }

    @Test
    void a_non_editing_teacher_is_a_learner_here() {
        assertThat(ids(get("?role=Instructor"))).containsExactly("3");
        assertThat(ids(get("?role=http%3A%2F%2Fpurl.imsglobal.org%2Fvocab%2Flis%2Fv2%2Fmembership%23Learner")))
                .contains("4");
    }

    @ParameterizedTest
    @CsvSource({"application/json, 400", "'application/json, */*', 400", "*/*, 200"})
    void the_media_type_has_to_be_right(String accept, int status) {
        assertThat(get(address(), accept).statusCode()).isEqualTo(status);
    }

    @Test
    void a_token_without_the_scope_and_another_binding_get_401() {
        assertThat(get(URI.create(address().toString().replace("bindings/1", "bindings/2")), Memberships.TYPE)
                .statusCode()).isEqualTo(401);
        token = tool.token(site, Scope.SCORE.uri());
        assertThat(get("").statusCode()).isEqualTo(401);
    }

    @Test
    void an_activity_adds_a_message_and_an_unknown_one_is_not_found() {
        assertThat(members(get("?rlid=1")).get(0).path("message").toString()).contains("LtiResourceLinkRequest");
        assertThat(get("?rlid=99").statusCode()).isEqualTo(404);
    }

    @Test
    void the_link_to_the_next_page_forgets_the_role() {
        HttpResponse<String> first = get("?limit=2&role=Learner");

        assertThat(ids(first)).containsExactly("5", "6");
        assertThat(next(first)).get().asString().contains("limit=2&from=2").doesNotContain("role");
        HttpResponse<String> second = get(next(first).orElseThrow(), Memberships.TYPE);
        assertThat(ids(second)).containsExactly("7", "8");
        assertThat(next(get("?limit=100"))).isEmpty();
    }

    @Test
    void ten_thousand_members_come_in_pages_of_a_hundred_each_once() {
        control("more=10000&page=100");
        Set<String> seen = new HashSet<>();
        int pages = 0;
        Optional<URI> page = Optional.of(address());
        while (page.isPresent() && pages < 200) {
            HttpResponse<String> answer = get(page.get(), Memberships.TYPE);
            ids(answer).forEach(id -> assertThat(seen.add(id)).isTrue());
            page = next(answer);
            pages++;
        }

        assertThat(pages).isEqualTo(99);
        assertThat(seen).hasSize(10_000 - 200 + 10).contains("100001", "109999");
    }

    @Test
    void ten_thousand_members_come_at_once_if_nobody_asks_for_pages() {
        control("more=10000");

        HttpResponse<String> answer = get("");

        assertThat(members(answer)).hasSize(9_810);
        assertThat(next(answer)).isEmpty();
        assertThat(members(answer)).anyMatch(member -> !member.has("name"));
    }

    @Test
    void who_leaves_is_missing_or_deleted_and_may_come_back() {
        control("leave=7&more=3&gone=1");

        assertThat(ids(get(""))).doesNotContain("7", "100001").contains("100002");
        site.offers().set(Offer.ALL_STATUSES, "yes");
        assertThat(members(get(""))).anyMatch(member -> member.path("user_id").asText().equals("7")
                && member.path("status").asText().equals("Deleted"));
        assertThat(members(get(""))).anyMatch(member -> member.path("user_id").asText().equals("14")
                && member.path("status").asText().equals("Inactive"));
        control("join=7");
        assertThat(members(get(""))).anyMatch(member -> member.path("user_id").asText().equals("7")
                && member.path("status").asText().equals("Active"));
    }

    @Test
    void who_is_suspended_is_missing_cannot_launch_and_keeps_the_row_until_active_again() {
        control("suspend=5");

        assertThat(ids(get(""))).doesNotContain("5");
        assertThat(tool.authenticate(site, tool.request(tool.open(site, "5", "1"))).headers().firstValue("Location"))
                .contains("/enrol/2");
        assertThat(tool.get(site.at("/course/2/gradebook"), "3").body()).contains("Baobab 12");
        assertThat(tool.get(site.at("/course/2/roster"), "3").body()).contains("value=\"5\">Make active");
        control("resume=5");
        control("resume=14");
        assertThat(ids(get(""))).contains("5", "14");
        assertThat(tool.launch(site, "5", "1")).containsKey("id_token");
    }

    @Test
    void a_script_may_suspend_only_somebody_there_is() {
        assertThat(tool.post(site.at("/control/roster?course=2&suspend=nobody"), "", Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void who_left_cannot_launch_and_has_no_row() {
        control("leave=5");

        assertThat(tool.authenticate(site, tool.request(tool.open(site, "5", "1"))).headers().firstValue("Location"))
                .contains("/enrol/2");
        assertThat(tool.get(site.at("/course/2/gradebook"), "3").body()).doesNotContain("Baobab 12");
        control("join=13");
        assertThat(tool.launch(site, "13", "1")).containsKey("id_token");
    }

    @Test
    void a_teacher_changes_the_course_on_its_page_and_a_student_does_not() {
        tool.post(site.at("/course/2/roster"), "5", Map.of("leave", "6"));
        assertThat(ids(get(""))).contains("6");
        tool.post(site.at("/course/2/roster"), "3", Map.of("leave", "6"));
        assertThat(ids(get(""))).doesNotContain("6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"course=99&leave=5", "course=2", "course=2&leave=nobody", "course=2&more=many"})
    void a_change_that_makes_no_sense_is_refused(String query) {
        assertThat(tool.post(site.at("/control/roster?" + query), "", Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void names_nobody_asked_for_are_not_in_the_roster() {
        ObjectNode said = site.tools().find("1").orElseThrow().metadata().said();
        said.withObject("/" + ToolMetadata.TOOL.replace("/", "~1")).putArray("claims").add("sub");
        site.tools().change(site.tools().find("1").orElseThrow().saying(new ToolMetadata(said)));

        assertThat(members(get(""))).noneMatch(member -> member.has("name") || member.has("email")
                || member.has("given_name"));
    }

    @Test
    void a_site_without_groups_says_nothing_of_them() throws Exception {
        assertThat(tool.launch(site, "5", "1").get("id_token")).satisfies(text ->
                assertThat(Tool.payload(text)).doesNotContain("groupsservice"));
        assertThat(get(site.groups("2"), CourseGroups.GROUPS).statusCode()).isEqualTo(404);
        assertThat(get("").body()).doesNotContain("group_enrollments");
    }

    @Test
    void a_site_with_groups_tells_them_in_the_launch_the_roster_and_the_service() {
        site.offers().set(Offer.GROUPS, "yes");

        assertThat(Tool.payload(tool.launch(site, "5", "1").get("id_token"))).contains(site.groups("2").toString());
        assertThat(get(site.groups("2"), CourseGroups.GROUPS).body()).contains("\"g1\"", "\"g2\"", "\"set_id\":\"s1\"");
        assertThat(get(URI.create(site.groups("2") + "?user_id=6"), CourseGroups.GROUPS).body())
                .contains("\"g2\"").doesNotContain("\"g1\"");
        HttpResponse<String> first = get(URI.create(site.groups("2") + "?limit=1"), CourseGroups.GROUPS);
        assertThat(get(next(first).orElseThrow(), CourseGroups.GROUPS).body()).contains("\"g2\"");
        assertThat(get(site.groupSets("2"), CourseGroups.SETS).body()).contains("\"sets\":[{\"id\":\"s1\"");
        assertThat(get(site.groups("2"), "application/json").statusCode()).isEqualTo(400);
        assertThat(members(get("")).get(0).path("group_enrollments").toString()).isEqualTo("[{\"group_id\":\"g1\"}]");
    }
}
