package club.parcours.ops;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import club.parcours.house.TheWar;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OperatorIT {
    private static final String COOKIE = "__Host-operator=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict";
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private static Lms lms;

    @BeforeAll
    static void start() {
        lms = Lms.registered();
    }

    @AfterAll
    static void stop() {
        lms.close();
    }

    @Test
    void a_link_is_looked_at_as_often_as_one_likes_and_used_once() {
        URI link = Lms.operatorLink();
        Browser.inWindow().get(link);
        Browser browser = Browser.inWindow();
        HttpResponse<String> asked = browser.get(link);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().allValues("Set-Cookie")).isEmpty();

        HttpResponse<String> opened = browser.submit(asked);
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().allValues("Set-Cookie")).singleElement().asString().matches(COOKIE);
        assertThat(browser.follow(opened).statusCode()).isEqualTo(200);
        assertThat(Browser.inWindow().submit(asked).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/keys", "/outbox", "/refusals", "/journal", "/organisations/0b9c1f0e-4f0a-4f6e-9a55-0c5ad2b8c001",
        "/registrations/0b9c1f0e-4f0a-4f6e-9a55-0c5ad2b8c001", "/nothing", "/sign-in/keys", "/;x=1", "//keys"})
    void without_a_session_there_is_nothing(String path) {
        Browser stranger = Browser.inWindow();
        URI address = TheWar.base().resolve("/app/operator" + path);

        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        assertThat(stranger.post(address, Map.of("suspended", "true")).statusCode()).isIn(404, 405);
    }

    @Test
    void neither_a_command_from_elsewhere_nor_one_without_the_token_gets_a_link() {
        assertThat(Lms.operate("POST", "sign-ins", "", "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
        assertThat(Lms.operate("POST", "sign-ins", "", "Authorization", "Bearer " + Lms.operatorToken(),
                "X-Forwarded-For", "192.0.2.7").statusCode()).isEqualTo(404);
        for (String command : List.of("key-rotations", "erasures")) {
            assertThat(Lms.operate("POST", command, "{}", "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void no_page_may_be_framed_or_kept() {
        Browser operator = signedIn();
        for (String path : List.of("", "/keys", "/outbox", "/refusals", "/journal", "/sign-in")) {
            HttpResponse<String> page = operator.get(TheWar.base().resolve("/app/operator" + path));
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("frame-ancestors 'none'", "script-src 'self'");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void a_change_needs_the_token_of_the_session_and_our_own_origin() {
        Browser operator = signedIn();
        String token = token(operator, "");
        String another = token(signedIn(), "");
        String name = "Club " + UUID.randomUUID();

        assertThat(create(operator, name, "").statusCode()).isEqualTo(403);
        assertThat(create(operator, name, another).statusCode()).isEqualTo(403);
        assertThat(create(operator, name, token).statusCode()).isEqualTo(303);
        assertThat(create(operator, name, token).statusCode()).isEqualTo(422);
    }

    @Test
    void an_organisation_is_made_renamed_and_suspended_and_the_journal_says_so() {
        Browser operator = signedIn();
        String name = "Club " + UUID.randomUUID();
        URI page = Browser.location(create(operator, name, token(operator, "")));
        post(operator, page + "/name", Map.of("name", name + " bis"));
        post(operator, page + "/suspension", Map.of("suspended", "true"));

        assertThat(operator.get(page).body()).contains(name + " bis");
        assertThat(operator.get(at("/journal")).body()).contains(name + " → " + name + " bis");
    }

    @Test
    void a_suspended_registration_lets_nobody_in_and_ends_who_is_in_until_it_is_resumed() {
        Browser operator = signedIn();
        URI registration = registration(operator);
        Browser learner = Browser.inWindow();
        Lms.enter(learner, lms.second(), "5");
        URI first = Browser.location(Lms.launch(learner, lms.second(), "2"));
        assertThat(learner.get(first).statusCode()).isIn(200, 303);

        post(operator, registration + "/suspension", Map.of("suspended", "true"));
        assertThat(learner.get(first).statusCode()).isEqualTo(403);
        assertThat(Lms.login(learner, lms.second(), "2").statusCode()).isGreaterThanOrEqualTo(400);

        post(operator, registration + "/suspension", Map.of("suspended", "false"));
        assertThat(Lms.launch(learner, lms.second(), "2").statusCode()).isEqualTo(303);
    }

    @Test
    void a_platform_that_moved_is_known_by_its_new_issuer_alone_and_the_journal_says_so() {
        Browser operator = signedIn();
        URI registration = registration(operator);
        Browser learner = Browser.inWindow();
        Lms.enter(learner, lms.second(), "6");
        assertThat(Lms.launch(learner, lms.second(), "2").statusCode()).isEqualTo(303);
        String issuer = lms.second().address().toString();

        assertThat(post(operator, registration.toString(), values(issuer + "/new")).statusCode()).isEqualTo(303);
        assertThat(Lms.login(learner, lms.second(), "2").body()).contains("registration_unknown");
        assertThat(operator.get(registration).body()).contains("value=\"" + issuer + "/new\"");
        assertThat(operator.get(at("/journal")).body()).contains("Plateforme déplacée", issuer + "/new");

        assertThat(post(operator, registration.toString(), values(issuer)).statusCode()).isEqualTo(303);
        assertThat(Lms.launch(learner, lms.second(), "2").statusCode()).isEqualTo(303);
    }

    /** What an operator types for the second site. */
    private static Map<String, String> values(String issuer) {
        return Map.of("issuer", issuer, "client_id", lms.second().clientId(), "authorization_endpoint",
                lms.second().authorizationEndpoint().toString(), "token_endpoint", lms.second().tokenEndpoint().toString(),
                "jwks_uri", lms.second().keys().toString(), "allowed_hosts", lms.second().address().getAuthority());
    }

    @Test
    void values_that_cannot_be_taken_are_shown_again_as_they_were_typed() {
        Browser operator = signedIn();
        URI registration = registration(operator);
        Map<String, String> fields = new LinkedHashMap<>(Map.of("issuer", "https://typed.example", "client_id", "1",
                "authorization_endpoint", "nonsense", "token_endpoint", "https://lms.example/token",
                "jwks_uri", "https://lms.example/keys", "allowed_hosts", "no host"));
        HttpResponse<String> again = post(operator, registration.toString(), fields);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"error-authorization_endpoint\"", "id=\"error-allowed_hosts\"",
                "value=\"https://typed.example\"", "value=\"nonsense\"");
    }

    @Test
    void the_next_key_is_published_at_once_and_launches_go_on() {
        Browser operator = signedIn();
        assertThat(operator.get(TheWar.base().resolve("/app/lti/jwks.json")).body()).contains("\"kid\"");
        HttpResponse<String> rotated = post(operator, "/app/operator/keys", Map.of());
        assertThat(rotated.statusCode()).isEqualTo(303);
        assertThat(post(operator, "/app/operator/keys", Map.of()).statusCode()).isEqualTo(422);
        assertThat(Lms.operate("POST", "key-rotations", "{}").statusCode()).isEqualTo(422);

        String keys = operator.get(TheWar.base().resolve("/app/lti/jwks.json")).body();
        assertThat(keys.split("\"kid\"", -1)).hasSize(3);
        assertThat(Lms.operate("POST", "key-rotations", "{\"now\": true}").statusCode()).isEqualTo(201);
        assertThat(operator.get(TheWar.base().resolve("/app/lti/jwks.json")).body().split("\"kid\"", -1)).hasSize(2);
        Browser learner = Browser.inWindow();
        Lms.enter(learner, lms.first(), "5");
        assertThat(Lms.launch(learner, lms.first(), "2").statusCode()).isEqualTo(303);
    }

    @Test
    void who_signs_out_finds_nothing_any_more() {
        Browser operator = signedIn();
        HttpResponse<String> out = post(operator, "/app/operator/sign-out", Map.of());

        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("__Host-operator=;");
        assertThat(operator.get(at("")).statusCode()).isEqualTo(404);
    }

    private static Browser signedIn() {
        Browser browser = Browser.inWindow();
        browser.submit(browser.get(Lms.operatorLink()));
        return browser;
    }

    /** The registration of the second site. */
    private static URI registration(Browser operator) {
        String all = operator.get(at("")).body();
        Matcher organisation = Pattern.compile("href=\"(/app/operator/organisations/[^\"]+)\"><bdi>Second club<").matcher(all);
        assertThat(organisation.find()).isTrue();
        String one = operator.get(TheWar.base().resolve(organisation.group(1))).body();
        Matcher registration = Pattern.compile("href=\"(/app/operator/registrations/[^\"]+)\"><bdi dir=\"ltr\">"
                + Pattern.quote(lms.second().address().toString())).matcher(one);
        assertThat(registration.find()).isTrue();
        return TheWar.base().resolve(registration.group(1));
    }

    private static HttpResponse<String> create(Browser operator, String name, String token) {
        return operator.post(at("/organisations"), Map.of("name", name, "csrf", token));
    }

    private static HttpResponse<String> post(Browser operator, String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("csrf", token(operator, ""));
        return operator.post(TheWar.base().resolve(path), all);
    }

    private static String token(Browser operator, String path) {
        Matcher token = TOKEN.matcher(operator.get(at(path)).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static URI at(String path) {
        return TheWar.base().resolve("/app/operator" + path);
    }
}
