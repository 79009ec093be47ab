package club.parcours.course;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import club.parcours.house.TheWar;
import club.parcours.practice.IdToken;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A teacher of the practice LMS, which looks at everything in an answer, chooses in the tool. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DeepLinkingIT {
    private static final String SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

    private static Lms lms;

    @BeforeAll
    static void start() {
        lms = Lms.registered();
    }

    @AfterAll
    static void stop() {
        lms.close();
    }

    @BeforeEach
    void behave() {
        lms.practice().reset();
    }

    @Test
    void what_was_chosen_arrives_with_a_column_and_the_lms_accepts_it() {
        Browser teacher = teacher();
        HttpResponse<String> picker = pick(teacher, "?data=95399%20%3C%26%22");
        HttpResponse<String> answer = choose(teacher, picker, "modules/M2", "milestones/PM2");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Browser.action(answer).toString()).startsWith(lms.first().address() + "/lti/deep-link/return?");
        assertThat(policy(answer)).contains("form-action 'self' " + lms.first().address() + ";");
        HttpResponse<String> received = teacher.submit(answer);
        assertThat(received.statusCode()).isEqualTo(200);
        assertThat(received.body().split("class=\"item accepted", -1)).hasSize(1 + 2);

        teacher.submit(received);
        assertThat(links(teacher)).contains("/app/open/modules/M2", "/app/open/milestones/PM2", "parcours_link",
                "\"reviewableStatus\"");
    }

    @Test
    void nothing_chosen_is_said_at_its_place_and_nothing_is_sent() {
        Browser teacher = teacher();
        HttpResponse<String> picker = pick(teacher, "");
        HttpResponse<String> again = choose(teacher, picker);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"error-item\"", "Choisissez au moins une chose.").doesNotContain("JWT");
    }

    @Test
    void an_answer_is_made_once_and_can_be_sent_again() {
        Browser teacher = teacher();
        HttpResponse<String> picker = pick(teacher, "");
        choose(teacher, picker, "path");
        HttpResponse<String> second = choose(teacher, picker, "portfolio");
        assertThat(second.statusCode()).isEqualTo(303);
        HttpResponse<String> sent = teacher.follow(second);

        assertThat(sent.body()).contains("déjà parti").doesNotContain("JWT");
        HttpResponse<String> received = teacher.submit(teacher.submit(sent));
        assertThat(received.statusCode()).isEqualTo(200);
        assertThat(received.body()).contains("Parcours complet").doesNotContain("Mon portfolio");
    }

    @Test
    void who_cancels_sends_nothing_and_a_word() {
        Browser teacher = teacher();
        HttpResponse<String> picker = pick(teacher, "");
        HttpResponse<String> answer = teacher.post(URI.create(picker.uri() + "/cancellation"),
                Map.of("csrf", Browser.fields(picker).get("csrf")));

        HttpResponse<String> received = teacher.submit(answer);
        assertThat(received.statusCode()).isEqualTo(200);
        assertThat(received.body()).contains("Rien n’a été choisi dans Parcours.").doesNotContain("class=\"item ");
    }

    @Test
    void an_lms_that_wants_one_gets_radio_buttons_and_one_without_columns_no_question_about_them() {
        assertThat(pick(teacher(), "?multiple=no").body()).contains("type=\"radio\" name=\"item\"")
                .doesNotContain("type=\"checkbox\" name=\"item\"");
        assertThat(pick(teacher(), "?lineitem=no").body()).doesNotContain("name=\"column\"");
        assertThat(pick(teacher(), "?types=file").body()).contains("Votre plateforme ne prend pas de liens ici.");
    }

    @Test
    void a_form_without_the_token_of_this_session_is_refused() {
        Browser teacher = teacher();
        HttpResponse<String> picker = pick(teacher, "");

        assertThat(teacher.post(picker.uri(), Map.of("item", "path")).statusCode()).isEqualTo(403);
        assertThat(Browser.inWindow().get(picker.uri()).statusCode()).isIn(401, 403);
    }

    @Test
    void a_learner_may_not_choose_and_reads_it() {
        HttpResponse<String> answer = request("5", Map.of("deep_link_return_url",
                lms.first().address() + "/lti/deep-link/return", "accept_types", List.of("ltiResourceLink")));

        assertRefused(answer, 403, "deep_linking_forbidden");
    }

    @Test
    void an_answer_goes_to_no_address_but_the_platforms_own() {
        HttpResponse<String> answer = request("3", Map.of("deep_link_return_url", "https://elsewhere.example/return",
                "accept_types", List.of("ltiResourceLink")));

        assertRefused(answer, 400, "deep_link_return_url_invalid");
        assertThat(answer.body()).contains("https://elsewhere.example").doesNotContain("elsewhere.example/return");
    }

    @Test
    void who_did_not_come_to_choose_has_nothing_to_choose() {
        Browser teacher = teacher();
        HttpResponse<String> home = teacher.arrive(Lms.launch(teacher, lms.first(), "2"));

        assertThat(teacher.get(URI.create(home.uri().toString().replaceAll("/$", "") + "/deep-links")).statusCode())
                .isEqualTo(404);
    }

    private static Browser teacher() {
        Browser teacher = Browser.inWindow();
        Lms.enter(teacher, lms.first(), "3");
        return teacher;
    }

    private static HttpResponse<String> pick(Browser teacher, String options) {
        HttpResponse<String> page = teacher.arrive(Lms.launch(teacher, lms.first(), "deep-link/2/1" + options));
        assertThat(page.statusCode()).isEqualTo(200);
        return page;
    }

    /** With every column that is offered. */
    private static HttpResponse<String> choose(Browser teacher, HttpResponse<String> picker, String... items) {
        List<Map.Entry<String, String>> form = new ArrayList<>();
        form.add(entry("csrf", Browser.fields(picker).get("csrf")));
        Stream.of(items).forEach(item -> {
            form.add(entry("item", item));
            form.add(entry("column", item));
        });
        return teacher.post(picker.uri(), form);
    }

    private static String links(Browser teacher) {
        return teacher.get(lms.first().address().resolve("/control/links")).body();
    }

    /** A request made by hand, as no LMS that looks after itself would send it. */
    private static HttpResponse<String> request(String account, Map<String, Object> settings) {
        Browser browser = Browser.inWindow();
        String target = TheWar.base() + "/app/open/path";
        HttpResponse<String> login = browser.post(TheWar.base().resolve("/app/lti/login"), new LinkedHashMap<>(Map.of(
                "iss", lms.first().address().toString(), "client_id", lms.first().clientId(), "login_hint", account,
                "target_link_uri", target)));
        Map<String, String> asked = Stream.of(Browser.location(login).getRawQuery().split("&"))
                .map(field -> field.split("=", 2)).collect(Collectors.toMap(field -> field[0],
                        field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        String token = lms.first().idToken(account, "2").claim("nonce", asked.get("nonce"))
                .claim(IdToken.LTI + "message_type", "LtiDeepLinkingRequest")
                .claim(IdToken.LTI + "target_link_uri", target).claim(SETTINGS, settings).text();
        return browser.post(TheWar.base().resolve("/app/lti/launch"),
                Map.of("id_token", token, "state", asked.get("state")));
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body()).contains("<code dir=\"ltr\">" + code + "</code>");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("__Host-l"));
    }
}
