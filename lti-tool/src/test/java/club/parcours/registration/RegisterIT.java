package club.parcours.registration;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import club.parcours.house.TheWar;
import club.parcours.practice.Site;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RegisterIT {
    private static final String TEACHER = "3";
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    private static Lms lms;

    private final String club = "Club " + UUID.randomUUID();

    @BeforeAll
    static void start() {
        lms = Lms.registered();
    }

    @AfterAll
    static void stop() {
        lms.close();
    }

    @Test
    void somebody_reads_who_asks_and_what_for_and_nothing_happens_yet() {
        int tools = tools();
        HttpResponse<String> page = Browser.inFrameWithoutCookies()
                .get(Invitation.of(club, site()).opened(site(), ""));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(club, site().address().toString(), "moodle", "Ce que nous ne demandons pas")
                .doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'self' " + site().address() + ";", "form-action 'self'");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(tools()).isEqualTo(tools);
    }

    @Test
    void on_agreement_the_lms_has_the_tool_and_its_launches_work() {
        HttpResponse<String> done = Invitation.of(club, site()).agreed(site(), "activate=at-once");
        JsonNode tool = Invitation.newest(site());

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains(club, "/static/js/close.js", "Activer");
        assertThat(tool.path("said").path("redirect_uris").get(0).asText())
                .isEqualTo(TheWar.base() + "/app/lti/launch");
        assertThat(tool.path("said").path(TOOL).path("claims")).extracting(JsonNode::asText)
                .contains("sub", "name").doesNotContain("email");
        assertThat(tool.path("scopes").toString()).contains("scope/score").doesNotContain("lti-bo", "toolsetting");
        assertIn(launch(tool));
    }

    @Test
    void the_last_page_may_speak_to_the_window_that_opened_it() {
        HttpResponse<String> done = Invitation.of(club, site()).agreed(site(), "");
        Browser window = Browser.inWindow();
        HttpResponse<String> asked = window.get(Invitation.of(club, site()).opened(site(), ""));

        assertThat(asked.headers().firstValue("Cross-Origin-Opener-Policy")).contains("unsafe-none");
        assertThat(done.body()).contains("data-close");
    }

    @Test
    void a_link_works_once() {
        Invitation invitation = Invitation.of(club, site());
        invitation.agreed(site(), "");

        assertRefused(Browser.inWindow().get(invitation.opened(site(), "")), 410, "invitation_spent");
    }

    @Test
    void of_two_who_agree_at_once_one_connects() throws Exception {
        Invitation invitation = Invitation.of(club, site());
        Browser first = Browser.inWindow();
        Browser second = Browser.inWindow();
        HttpResponse<String> one = first.get(invitation.opened(site(), ""));
        HttpResponse<String> other = second.get(invitation.opened(site(), ""));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            var answers = both.invokeAll(List.<Callable<HttpResponse<String>>>of(
                    () -> first.submit(one), () -> second.submit(other)));
            assertThat(List.of(answers.get(0).get().statusCode(), answers.get(1).get().statusCode()))
                    .containsOnlyOnce(200);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void a_form_sent_twice_registers_once_and_a_refusal_spends_nothing() {
        Invitation invitation = Invitation.of(club, site());
        Browser admin = Browser.inWindow();
        HttpResponse<String> page = admin.get(invitation.opened(site(), ""));
        HttpResponse<String> spoilt = admin.get(URI.create(
                invitation.opened(site(), "").toString().replaceFirst("registration_token=[^&]*", "registration_token=x")));

        assertThat(admin.submit(spoilt).body()).contains("registration_refused");
        assertThat(admin.submit(page).statusCode()).isEqualTo(200);
        assertRefused(admin.submit(page), 410, "invitation_spent");
    }

    @Test
    void a_fresh_link_of_the_same_organisation_updates_and_another_ones_does_not() {
        Invitation.of(club, site()).agreed(site(), "");
        JsonNode tool = Invitation.newest(site());
        String update = "update=" + tool.path("id").asText();

        Invitation other = Invitation.of("Other " + club, site());
        assertRefused(renewed(other, update), 403, "other_organisation");
        HttpResponse<String> changed = renewed(Invitation.of(club, site()), update);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("est à jour");
        assertThat(renewed(other, update).body()).as("it was not spent").contains("other_organisation");
    }

    @Test
    void an_lms_is_told_anew_what_we_ask_for_without_its_administrator() {
        Invitation.of(club, site()).agreed(site(), "");
        JsonNode tool = Invitation.newest(site());
        JsonNode known = Invitation.json(Lms.register(Lms.registration(site(), club)
                .replace("\"" + site().clientId() + "\"", "\"" + tool.path("client_id").asText() + "\"")
                .replace("\"deployment_id\": \"" + site().deploymentId() + "\"",
                        "\"deployment_id\": \"" + tool.path("deployment_id").asText() + "\"")));
        String path = "registrations/" + known.path("tenant").asText() + "/" + known.path("registration").asText()
                + "/renewals";

        assertThat(Lms.operate("POST", path, "{}").body()).isEqualTo("{\"code\":\"\"}");
        assertThat(Lms.operate("POST", path, "{}", "Authorization", "Bearer x").statusCode()).isEqualTo(401);
        assertThat(Lms.operate("POST", path.replace(known.path("tenant").asText(), UUID.randomUUID().toString()), "{}")
                .statusCode()).as("another organisation's").isEqualTo(404);
        assertThat(Invitation.renewedOnDesk(known.path("registration").asText())).contains("La plateforme est à jour.");
        Browser.inWindow().post(site().address().resolve("/control/tools/" + tool.path("id").asText()
                + "?state=deleted"), Map.of());
        assertThat(Invitation.renewedOnDesk(known.path("registration").asText())).contains("n’a pas été mise à jour");
        assertThat(Lms.operate("POST", path, "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void a_deployment_told_later_waits_until_the_operator_approves_it() {
        HttpResponse<String> done = Invitation.of(club, site()).agreed(site(), "deployment=later&activate=at-once");
        JsonNode tool = Invitation.newest(site());
        assertThat(done.body()).contains("approuver");
        Browser.inWindow().post(site().address().resolve("/control/tools/" + tool.path("id").asText()
                + "?deployment=new"), Map.of());
        String client = tool.path("client_id").asText();

        assertRefused(launch(tool), 403, "deployment_unknown");
        assertRefused(launch(tool), 403, "deployment_pending");
        JsonNode waiting = waiting(client);
        assertThat(waiting.path("issuer").asText()).isEqualTo(site().address().toString());
        assertThat(Lms.operate("POST", "deployments/" + waiting.path("id").asText(), "{\"decision\": \"approve\"}")
                .statusCode()).isEqualTo(204);
        assertIn(launch(tool));
        assertThat(Lms.operate("POST", "deployments/" + waiting.path("id").asText(), "{\"decision\": \"refuse\"}")
                .statusCode()).as("it was decided").isEqualTo(404);
    }

    @Test
    void a_private_lms_needs_an_invitation_that_allows_it() {
        assertRefused(Browser.inWindow().get(Invitation.of(club).opened(site(), "")), 400, "address_not_allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "https://lms.invalid/conf, configuration_unreachable",
        "https://127.0.0.1/conf, address_not_allowed",
        "https://169.254.169.254/latest/meta-data, address_not_allowed",
        "https://[::1]/conf, address_not_allowed",
        "http://example.org/conf, address_not_allowed",
        "file:///etc/passwd, configuration_address",
        "'', configuration_address"})
    void an_address_that_cannot_be_an_lms_is_not_called(String address, String code) {
        URI open = URI.create(Invitation.of(club).link() + "?openid_configuration="
                + URLEncoder.encode(address, StandardCharsets.UTF_8));

        assertRefused(Browser.inWindow().get(open), 400, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/lti/register", "/app/lti/register/" + "A123456789012345678901234567890123456789012"})
    void without_a_link_of_ours_nothing_is_called(String path) {
        HttpResponse<String> page = Browser.inWindow().get(TheWar.base().resolve(path + "?openid_configuration="
                + site().address() + "/lti/openid-configuration"));

        assertThat(page.statusCode()).isBetween(400, 404);
        assertThat(page.body()).containsPattern("invitation_(missing|unknown)");
    }

    @Test
    void a_form_we_did_not_make_is_refused() {
        assertRefused(Browser.inWindow().post(TheWar.base().resolve("/app/lti/register"), Map.of("asking", "AAAA")), 400,
                "form_unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"moodle", "canvas", "brightspace", "blackboard", "sakai", "openolat", "openedx", "ilias"})
    void every_lms_has_a_page_with_the_values_to_copy(String name) {
        Browser reader = Browser.inWindow();

        assertThat(reader.get(TheWar.base()).body()).contains("href=\"/app/connect/" + name + "\"");
        assertThat(reader.get(TheWar.base().resolve("/app/connect/" + name)).body())
                .contains(TheWar.base() + "/app/lti/launch", "readonly");
    }

    @Test
    void canvas_reads_its_configuration_and_an_unknown_lms_has_no_page() {
        JsonNode canvas = Invitation.json(Browser.inWindow().get(TheWar.base().resolve("/app/lti/canvas.json")));

        assertThat(canvas.path("public_jwk_url").asText()).isEqualTo(TheWar.base() + "/app/lti/jwks.json");
        assertThat(canvas.path("custom_fields").path("context_id_history").asText()).isEqualTo("$Context.id.history");
        assertThat(canvas.path("extensions").get(0).path("settings").path("placements")).isNotEmpty();
        assertThat(Browser.inWindow().get(TheWar.base().resolve("/app/connect/nothing")).statusCode()).isEqualTo(404);
    }

    /** A teacher adds an activity of the tool, and opens it. */
    private static HttpResponse<String> launch(JsonNode tool) {
        Browser teacher = Browser.inWindow();
        Lms.enter(teacher, site(), TEACHER);
        teacher.post(site().address().resolve("/course/2/links"), Map.of("tool", tool.path("id").asText()));
        String link = "";
        for (JsonNode one : Invitation.json(teacher.get(site().address().resolve("/control/links")))) {
            link = one.path("tool").equals(tool.path("id")) ? one.path("id").asText() : link;
        }
        HttpResponse<String> answer = Lms.launch(teacher, site(), link);
        for (int redirects = 0; redirects < 3 && answer.statusCode() == 303; redirects++) {
            answer = teacher.follow(answer);
        }
        return answer;
    }

    private static HttpResponse<String> renewed(Invitation invitation, String update) {
        URI open = invitation.opened(site(), update);
        // The LMS opens the address it remembers; its administrator has pasted the fresh link.
        URI fresh = URI.create(open.toString().replaceFirst("^[^?]*", invitation.link().toString()));
        Browser admin = Browser.inFrameWithoutCookies();
        return admin.submit(admin.get(fresh));
    }

    private static JsonNode waiting(String client) {
        for (JsonNode one : Invitation.json(Lms.operate("GET", "deployments", ""))) {
            if (one.path("client").asText().equals(client)) {
                return one;
            }
        }
        throw new AssertionError("nothing waits for " + client);
    }

    private static int tools() {
        return Invitation.json(Browser.inWindow().get(site().address().resolve("/control/tools"))).size();
    }

    private static Site site() {
        return lms.first();
    }

    private static void assertIn(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).startsWith("/app/s/");
    }

    private static void assertRefused(HttpResponse<String> page, int status, String code) {
        assertThat(page.body()).contains(">" + code + "<");
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("data-refused");
    }
}
