package club.parcours.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineItemTest extends Rig {

    private static final String PATH_ITEM = """
            {"label":"Parcours","scoreMaximum":7.5,"resourceId":"path","tag":"grade","resourceLinkId":"2","x":true}""";

    private String token;

    @BeforeEach
    void sign_in() {
        token = tool.token(site, Tool.SCOPES);
    }

    private HttpResponse<String> list(String query) {
        return tool.call("GET", URI.create(site.lineItems("2") + query), token, Services.ITEMS, "", "");
    }

    private HttpResponse<String> create(String body) {
        return tool.call("POST", site.lineItems("2"), token, "", Services.ITEM, body);
    }

    private URI made(String body) {
        return URI.create(new Json().readObject(create(body).body()).orElseThrow().path("id").asText());
    }

    @Test
    void the_list_shows_the_activitys_own_column() {
        assertThat(list("").body()).contains("\"scoreMaximum\":10", "\"resourceLinkId\":\"1\"", "\"ltiLinkId\":\"1\"",
                "/lineitems/1/lineitem?type_id=1");
    }

    @Test
    void creating_echoes_what_was_sent_with_an_id_and_is_not_idempotent() {
        var first = create(PATH_ITEM);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body()).contains("\"x\":true", "\"scoreMaximum\":7.5", "\"id\":\"" + site.address());
        assertThat(made(PATH_ITEM)).isNotEqualTo(made(PATH_ITEM));
    }

    @ParameterizedTest
    @CsvSource({"&resource_id=path, 1", "&resource_id=other, 0", "&resource_link_id=1, 1", "&resource_link_id=2, 1",
            "&tag=grade, 1", "&resource_id=path&tag=other, 0", "'', 2"})
    void the_list_can_be_filtered(String query, int found) {
        create(PATH_ITEM);

        assertThat(list(query).body().split("\"label\"", -1)).hasSize(found + 1);
    }

    @Test
    void a_limit_brings_a_link_header_with_curly_quotes_that_leads_nowhere_if_taken_as_it_is() {
        create(PATH_ITEM);

        var page = list("&limit=1");
        String link = page.headers().firstValue("Link").map(this::utf8).orElseThrow();

        assertThat(page.body().split("\"label\"", -1)).hasSize(2);
        assertThat(link).isEqualTo("<" + site.lineItems("2") + "&amp;limit=1&amp;from=1>; rel=“next”");
        assertThat(list("&limit=1&from=1").body()).contains("Parcours").doesNotContain("ligne de vie");
        assertThat(list("&amp;limit=1&amp;from=1").body().split("\"label\"", -1)).hasSize(3);
    }

    private String utf8(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1),
                StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"scoreMaximum\":10}", "{\"label\":\"x\"}", "{",
            "{\"label\":\"x\",\"scoreMaximum\":\"ten\"}"})
    void a_column_needs_label_and_maximum(String body) {
        assertThat(create(body).statusCode()).isEqualTo(400);
    }

    @Test
    void a_column_for_a_link_that_is_not_there_is_forbidden() {
        assertThat(create(PATH_ITEM.replace("\"2\"", "\"99\"")).statusCode()).isEqualTo(403);
    }

    @Test
    void a_column_can_be_read_changed_and_deleted() {
        URI item = made(PATH_ITEM);

        assertThat(tool.call("GET", item, token, Services.ITEM, "", "").body()).contains("\"label\":\"Parcours\"");
        assertThat(tool.call("PUT", item, token, "", Services.ITEM, "{\"label\":\"New\",\"scoreMaximum\":20}").body())
                .contains("\"label\":\"New\"", "\"scoreMaximum\":20", "\"resourceLinkId\":\"2\"");
        assertThat(tool.call("PUT", item, token, "", Services.ITEM, "{\"label\":\"New\"}").statusCode()).isEqualTo(400);
        assertThat(tool.call("DELETE", item, token, "", "", "").statusCode()).isEqualTo(204);
        assertThat(tool.call("GET", item, token, Services.ITEM, "", "").statusCode()).isEqualTo(404);
    }

    @Test
    void another_maximum_rescales_the_grades() {
        tool.score(site.lineItem(site.gradebook().column("2", "1").orElseThrow()), token, """
                {"userId":"5","timestamp":"2026-03-01T10:00:00Z","activityProgress":"Completed",
                 "gradingProgress":"FullyGraded","scoreGiven":8,"scoreMaximum":10}""");

        tool.call("PUT", site.lineItem(site.gradebook().column("2", "1").orElseThrow()), token, "", Services.ITEM,
                "{\"label\":\"x\",\"scoreMaximum\":20}");

        assertThat(site.gradebook().grade("1", "5").raw()).isEqualByComparingTo("16");
    }

    @Test
    void the_activitys_own_column_can_be_deleted_too() {
        URI own = site.lineItem(site.gradebook().column("2", "1").orElseThrow());

        assertThat(tool.call("DELETE", own, token, "", "", "").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", Services.ITEMS + ", application/json", Services.ITEM})
    void the_list_wants_exactly_one_accept_type(String accept) {
        var answer = tool.call("GET", site.lineItems("2"), token, accept, "", "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("No handler found");
    }

    @Test
    void content_types_are_exact_but_may_have_a_charset() {
        assertThat(tool.call("POST", site.lineItems("2"), token, "", "application/json", PATH_ITEM).statusCode())
                .isEqualTo(400);
        assertThat(tool.call("POST", site.lineItems("2"), token, "", Services.ITEM + ";charset=utf-8", PATH_ITEM)
                .statusCode()).isEqualTo(201);
    }

    @Test
    void scores_behind_the_query_find_no_handler() {
        URI wrong = URI.create(site.lineItem(site.gradebook().column("2", "1").orElseThrow()) + "/scores");

        assertThat(tool.call("POST", wrong, token, "", Services.SCORE, "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void the_type_id_may_be_left_out() {
        URI bare = URI.create(site.lineItems("2").toString().replace("?type_id=1", ""));

        assertThat(tool.call("GET", bare, token, Services.ITEMS, "", "").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "scope/score", "scope/lineitem.readonly"})
    void without_the_scope_it_is_always_401(String scope) {
        String weak = scope.startsWith("scope") ? tool.token(site, "https://purl.imsglobal.org/spec/lti-ags/" + scope)
                : scope;

        var answer = tool.call("POST", site.lineItems("2"), weak, "", Services.ITEM, PATH_ITEM);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).contains("\"status\":401", "\"reason\":\"Unauthorized\"");
    }

    @Test
    void an_unknown_course_is_404() {
        assertThat(tool.call("GET", site.lineItems("99"), token, Services.ITEMS, "", "").statusCode()).isEqualTo(404);
    }
}
