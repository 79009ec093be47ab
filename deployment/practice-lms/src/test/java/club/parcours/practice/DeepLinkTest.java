package club.parcours.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepLinkTest extends Rig {

    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    private final Json json = new Json();

    /** Asks for contents as a teacher; the claims as the tool gets them. */
    private ObjectNode ask(String query) {
        Map<String, String> posted = tool.launchAt(site, "3", "/launch/deep-link/2/1" + query);
        return json.readObject(Tool.payload(posted.get("id_token"))).orElseThrow();
    }

    private ObjectNode answer(ObjectNode asked, JsonNode... items) {
        long now = Instant.now().getEpochSecond();
        ObjectNode claims = json.object().put("iss", site.clientId()).put("aud", site.address().toString())
                .put("iat", now).put("exp", now + 300).put("nonce", UUID.randomUUID().toString())
                .put(IdToken.LTI + "deployment_id", "1").put(IdToken.LTI + "version", "1.3.0")
                .put(IdToken.LTI + "message_type", "LtiDeepLinkingResponse");
        claims.set(DL + "content_items", json.tree(List.of(items)));
        if (settings(asked).has("data")) {
            claims.set(DL + "data", settings(asked).get("data"));
        }
        return claims;
    }

    private JsonNode settings(ObjectNode asked) {
        return asked.path(DL + "deep_linking_settings");
    }

    private ObjectNode item(String name) {
        ObjectNode item = json.object().put("type", "ltiResourceLink").put("title", name).put("text", "About " + name)
                .put("url", tool.address() + "/app/open/modules/" + name);
        item.putObject("custom").put("unit", name);
        return item;
    }

    private HttpResponse<String> send(ObjectNode asked, ObjectNode claims, RsaJsonWebKey key) {
        return tool.post(URI.create(settings(asked).path("deep_link_return_url").asText()), "nobody",
                Map.of("JWT", tool.signed(claims.toString(), key)));
    }

    private HttpResponse<String> send(ObjectNode asked, JsonNode... items) {
        return send(asked, answer(asked, items), tool.key());
    }

    private void save(HttpResponse<String> page) {
        tool.post(site.at("/lti/deep-link/save"), "nobody", Tool.fields(page.body()));
    }

    private List<Link> links() {
        return site.courses().find("2").orElseThrow().links();
    }

    @Test
    void the_request_is_the_one_of_a_moodle() {
        ObjectNode asked = ask("");

        assertThat(asked.path(IdToken.LTI + "message_type").asText()).isEqualTo("LtiDeepLinkingRequest");
        assertThat(asked.path(IdToken.LTI + "target_link_uri").asText()).isEqualTo(tool.address() + "/app/open/path");
        assertThat(asked.has(IdToken.LTI + "resource_link")).isFalse();
        assertThat(settings(asked).path("accept_types").toString()).isEqualTo("[\"ltiResourceLink\"]");
        assertThat(settings(asked).path("accept_multiple").asBoolean()).isTrue();
        assertThat(settings(asked).has("data")).isFalse();
        assertThat(settings(asked).has("accept_lineitem")).isFalse();
    }

    @Test
    void the_page_can_ask_in_other_ways() {
        JsonNode settings = settings(
                ask("?types=link,html&multiple=absent&lineitem=yes&data=&auto_create=yes&title=T"));

        assertThat(settings.path("accept_types").toString()).isEqualTo("[\"link\",\"html\"]");
        assertThat(settings.has("accept_multiple")).isFalse();
        assertThat(settings.path("accept_lineitem").asBoolean()).isTrue();
        assertThat(settings.path("data").asText("none")).isEmpty();
        assertThat(settings.path("auto_create").asBoolean()).isTrue();
        assertThat(settings.path("title").asText()).isEqualTo("T");
    }

    @Test
    void chosen_links_come_into_the_course_when_the_teacher_saves() throws Exception {
        ObjectNode graded = item("M3");
        graded.putObject("lineItem").put("scoreMaximum", 20).put("label", "other").put("resourceId", "m3")
                .put("tag", "t").putObject("submissionReview").put("url", "x");

        HttpResponse<String> page = send(ask("?data=a%20b"), graded, item("M4"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("class=\"item accepted\"", "yes, out of 20", "target=\"_top\"");
        assertThat(links()).hasSize(2);
        save(page);
        assertThat(links()).extracting(Link::title).endsWith("M3", "M4");
        Link made = links().get(2);
        assertThat(made.review()).isPresent();
        Column column = site.gradebook().columnsOf(made).get(0);
        assertThat(column).matches(one -> one.label().equals("M3") && one.resourceId().equals("m3") && one.own());
        assertThat(site.gradebook().columnsOf(links().get(3))).isEmpty();
        var claims = tool.verified(site, tool.launch(site, "5", made.id()).get("id_token"));
        assertThat(claims.getClaimValue(IdToken.LTI + "custom").toString()).contains("unit=M3");
    }

    @Test
    void a_fraction_of_a_maximum_becomes_a_hundred() {
        ObjectNode graded = item("M3");
        graded.putObject("lineItem").put("scoreMaximum", 12.5);

        save(send(ask(""), graded));

        assertThat(site.gradebook().columnsOf(links().get(2)).get(0).maximum()).isEqualByComparingTo("100");
    }

    @Test
    void dates_are_shown_and_what_is_no_date_is_refused() {
        ObjectNode dated = item("M3");
        dated.putObject("available").put("startDateTime", "2027-03-14T23:00:00Z").put("endDateTime", "2027-03-28T21:59:59Z");
        dated.putObject("submission").put("endDateTime", "2027-03-28T21:59:59Z");
        ObjectNode naked = item("M4");
        naked.putObject("available").put("endDateTime", "2027-03-28");
        ObjectNode inverted = item("M5");
        inverted.putObject("available").put("startDateTime", "2027-03-28T21:59:59Z").put("endDateTime", "2027-03-14T23:00:00Z");

        String page = send(ask(""), dated, naked, inverted).body();
        assertThat(page).contains("open from 2027-03-14T23:00Z, open until 2027-03-28T21:59:59Z, handed in until 2027-03-28");
        assertThat(page.split("Its dates are none", -1)).hasSize(1 + 2);
    }

    @Test
    void with_auto_create_the_links_are_there_at_once() {
        assertThat(send(ask("?auto_create=yes"), item("M3")).body()).contains("Return to the course");

        assertThat(links()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"iss, other, The issuer", "aud, https://other.example, The audience", "exp, 1, It has run out",
            "exp, , There is no end", "nonce, , There is no nonce", "deployment_id, 7, The deployment",
            "message_type, LtiResourceLinkRequest, The message type", "version, 1.3.1, The version",
            "data, other, The data", "iat, 99999999999, in the future"})
    void a_wrong_answer_is_refused_with_its_reason(String claim, String value, String reason) {
        ObjectNode asked = ask("?data=mine");
        ObjectNode claims = answer(asked, item("M3"));
        String name = List.of("deployment_id", "message_type", "version").contains(claim) ? IdToken.LTI + claim
                : claim.equals("data") ? DL + claim : claim;
        claims.remove(name);
        if (value != null && value.matches("[0-9]{1,11}") && !claim.equals("deployment_id")) {
            claims.put(name, Long.parseLong(value));
        } else if (value != null) {
            claims.put(name, value);
        }

        HttpResponse<String> page = send(asked, claims, tool.key());

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("class=\"problem\"", reason).doesNotContain("id=\"save\"");
        assertThat(links()).hasSize(2);
    }

    @Test
    void a_foreign_signature_is_refused() {
        ObjectNode asked = ask("");

        assertThat(send(asked, answer(asked, item("M3")), Tool.key("tool-key")).body())
                .contains("The signature does not hold");
    }

    @Test
    void an_answer_comes_once_and_a_nonce_too() {
        ObjectNode asked = ask("");
        ObjectNode claims = answer(asked, item("M3"));
        send(asked, claims, tool.key());

        assertThat(send(asked, claims, tool.key()).body()).contains("used before or is too old");
        assertThat(send(ask(""), claims, tool.key()).body()).contains("The nonce was used before");
    }

    @Test
    void several_items_need_to_be_allowed() {
        assertThat(send(ask("?multiple=no"), item("M3"), item("M4")).body()).contains("More than one item");
        assertThat(send(ask("?multiple=absent"), item("M3"), item("M4")).body()).contains("More than one item");
    }

    @Test
    void items_nobody_asked_for_and_foreign_addresses_are_refused_one_by_one() {
        HttpResponse<String> page = send(ask(""), item("M3"), json.object().put("type", "html").put("html", "<b>"),
                item("M4").put("url", "https://elsewhere.example/"));

        assertThat(page.body()).contains("did not ask for items of this type", "not on the tool&#39;s domain");
        save(page);
        assertThat(links()).hasSize(3);
    }

    @Test
    void what_the_tool_says_is_shown() {
        ObjectNode asked = ask("");
        ObjectNode claims = answer(asked).put(DL + "msg", "See you").put(DL + "errormsg", "<Nothing> fits");

        assertThat(send(asked, claims, tool.key()).body()).contains("class=\"msg\">The tool says: See you",
                "class=\"errormsg\" role=\"alert\">The tool says: &lt;Nothing&gt; fits", "Nothing was chosen");
    }

    @Test
    void only_teachers_add_and_remove() {
        assertThat(tool.get(site.at("/course/2"), "3").body()).contains("Add from Parcours", "Remove from the course");
        assertThat(tool.get(site.at("/course/2"), "5").body()).doesNotContain("Add from", "Remove");
        assertThat(tool.get(site.at("/course/2/add/1?data=x"), "3").body())
                .contains("src=\"/launch/deep-link/2/1?data=x\"");
        assertThat(tool.get(site.at("/launch/deep-link/2/1"), "5").statusCode()).isEqualTo(303);
        tool.post(site.at("/course/2/links/1/delete"), "5", Map.of());
        assertThat(links()).hasSize(2);
        tool.post(site.at("/course/2/links/1/delete"), "3", Map.of());
        assertThat(links()).hasSize(1);
        assertThat(site.gradebook().column("2", "1")).isEmpty();
    }

    @Test
    void a_teacher_deletes_a_column() {
        tool.post(site.at("/course/2/gradebook/1/delete"), "3", Map.of());

        assertThat(site.gradebook().column("2", "1")).isEmpty();
        assertThat(tool.get(site.at("/control/links"), "").body()).contains("\"title\" : \"Le parcours complet\"");
    }
}
