package club.parcours.launch;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import club.parcours.house.TheWar;
import club.parcours.practice.Fault;
import club.parcours.practice.Faults;
import club.parcours.practice.IdToken;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LaunchIT {
    private static final String PATH = "2";
    private static final String LAUNCH_COOKIE =
            "__Host-l[0-9a-f]{8}=[A-Za-z0-9._-]+; Path=/; Secure; HttpOnly; SameSite=None; Partitioned";
    private static final String ATTEMPT_COOKIE =
            "__Host-a[0-9a-f]{8}=[A-Za-z0-9._-]+; Path=/; Secure; HttpOnly; SameSite=None; Partitioned";

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
        lms.practice().faults().reset();
    }

    @Test
    void a_login_goes_on_to_the_platform_with_a_partitioned_cookie() {
        Browser browser = learner(Browser.inWindow());
        HttpResponse<String> answer = Lms.login(browser, lms.first(), PATH);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer).toString()).startsWith(lms.first().authorizationEndpoint().toString())
                .containsPattern("[?&]state=[A-Za-z0-9_-]+(&|$)").contains("prompt=none", "response_mode=form_post");
        assertThat(answer.headers().allValues("Set-Cookie")).singleElement().asString().matches(ATTEMPT_COOKIE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/launch/2", "/launch/2?login=get"})
    void a_launch_opens_the_first_page_whether_the_login_came_by_form_or_by_address(String activity) {
        Browser browser = learner(Browser.inWindow());
        HttpResponse<String> begun = browser.get(lms.first().address().resolve(activity));
        HttpResponse<String> login = begun.statusCode() == 200 ? browser.submit(begun) : browser.follow(begun);
        HttpResponse<String> answer = browser.submit(browser.follow(login));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer).getPath()).matches("/app/s/[0-9a-f]{8}/");
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.matches(LAUNCH_COOKIE));
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_launch_posted_twice_opens_the_door_once() {
        Browser browser = learner(Browser.inWindow());
        HttpResponse<String> form = browser.follow(Lms.login(browser, lms.first(), PATH));
        assertThat(browser.submit(form).statusCode()).isEqualTo(303);

        assertRefused(browser.submit(form), 400, "state_replayed");
    }

    @Test
    void a_launch_takes_its_own_attempt_s_cookie_away_and_leaves_those_of_other_tabs() {
        Browser browser = learner(Browser.inWindow());
        Lms.login(browser, lms.first(), PATH);
        HttpResponse<String> login = Lms.login(browser, lms.first(), "3");
        String attempt = login.headers().firstValue("Set-Cookie").orElseThrow().split("=", 2)[0];
        HttpResponse<String> answer = browser.submit(browser.follow(login));

        assertThat(answer.headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith("__Host-a"))
                .containsExactly(attempt + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=None; Partitioned");
    }

    @Test
    void a_launch_in_another_browser_is_refused() {
        Browser browser = learner(Browser.inWindow());
        HttpResponse<String> form = browser.follow(Lms.login(browser, lms.first(), PATH));

        assertRefused(Browser.inWindow().submit(form), 403, "cookies_blocked");
        Browser thief = learner(Browser.inWindow());
        Lms.login(thief, lms.first(), PATH);
        assertRefused(thief.submit(form), 403, "state_browser_mismatch");
    }

    @Test
    void in_a_frame_the_browser_first_shows_that_it_keeps_the_cookie() {
        Browser browser = learner(Browser.inFrame());
        HttpResponse<String> first = Lms.login(browser, lms.first(), PATH);
        assertThat(Browser.location(first).getPath()).isEqualTo("/app/lti/login");
        assertThat(Browser.location(first).getQuery()).matches("attempt=[A-Za-z0-9_-]+");

        HttpResponse<String> second = browser.follow(first);
        assertThat(Browser.location(second).toString())
                .startsWith(lms.first().authorizationEndpoint().toString());
        assertThat(browser.submit(browser.follow(second)).statusCode()).isEqualTo(303);
    }

    @Test
    void without_cookies_in_the_frame_the_same_launch_works_in_a_new_window() {
        Browser frame = learner(Browser.inFrameWithoutCookies());
        HttpResponse<String> page = frame.follow(Lms.login(frame, lms.first(), PATH));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("target=\"_blank\"");
        assertThat(policy(page)).contains("frame-ancestors 'self' " + lms.first().address())
                .contains("form-action 'self' " + lms.first().address());

        Browser window = learner(Browser.inWindow());
        HttpResponse<String> login = window.post(Browser.action(page), Browser.fields(page));
        assertThat(window.submit(window.follow(login)).statusCode()).isEqualTo(303);
    }

    @Test
    void hints_too_long_for_an_address_travel_in_forms() {
        Map<String, String> fields = login();
        fields.put("lti_message_hint", "{\"long\":\"" + "h".repeat(9000) + "\"}");
        Browser frame = Browser.inFrame();
        HttpResponse<String> round = frame.post(address("/app/lti/login"), fields);
        assertThat(round.statusCode()).isEqualTo(200);
        assertThat(Browser.action(round)).isEqualTo(address("/app/lti/login"));

        HttpResponse<String> onward = frame.submit(round);
        assertThat(Browser.action(onward)).isEqualTo(lms.first().authorizationEndpoint());
        assertThat(Browser.fields(onward)).containsEntry("lti_message_hint", fields.get("lti_message_hint"))
                .containsKeys("state", "nonce");
        assertThat(policy(onward)).contains("form-action 'self' " + lms.first().address());
    }

    @Test
    void a_made_up_attempt_is_refused() {
        assertRefused(Browser.inFrame().get(address("/app/lti/login?attempt=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")), 400,
                "state_unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_NONCE, 401, nonce_mismatch",
        "EXPIRED_TOKEN, 401, token_expired",
        "FUTURE_TOKEN, 401, iat_future",
        "WRONG_AUDIENCE, 401, aud_mismatch",
        "UNKNOWN_DEPLOYMENT, 403, deployment_unknown",
        "MISSING_KID, 401, jwt_kid_missing",
        "WRONG_SIGNATURE, 401, jwt_signature_invalid",
        "ALG_NONE, 401, jwt_alg_not_allowed",
        "NO_ROLES, 400, roles_missing",
        "WRONG_VERSION, 400, lti_version_unsupported",
        "FOREIGN_TARGET, 400, target_link_uri_foreign",
        "PLATFORM_ERROR, 400, platform_error",
    })
    void a_launch_that_is_not_right_is_refused_on_a_page_the_lms_may_show(Fault fault, int status, String code) {
        lms.practice().faults().set(fault, Faults.State.ON);
        HttpResponse<String> answer = Lms.launch(learner(Browser.inWindow()), lms.first(), PATH);

        assertRefused(answer, status, code);
        assertThat(policy(answer)).contains("frame-ancestors 'self' " + lms.first().address());
    }

    @Test
    void a_launch_without_state_is_refused_and_framed_by_nobody() {
        lms.practice().faults().set(Fault.STATE_DROPPED, Faults.State.ON);
        HttpResponse<String> answer = Lms.launch(learner(Browser.inWindow()), lms.first(), PATH);

        assertRefused(answer, 400, "state_missing");
        assertThat(policy(answer)).contains("frame-ancestors 'none'");
    }

    @Test
    void two_courses_in_two_tabs_have_a_session_each() {
        Browser browser = learner(Browser.inWindow());
        HttpResponse<String> first = Lms.launch(browser, lms.first(), PATH);
        HttpResponse<String> second = Lms.launch(browser, lms.first(), "3");

        assertThat(Browser.location(first).getPath()).matches("/app/s/[0-9a-f]{8}/");
        assertThat(Browser.location(second).getPath()).matches("/app/s/[0-9a-f]{8}/modules/M2");
        assertThat(browser.follow(first).statusCode()).isNotIn(401, 403);
        assertThat(browser.follow(second).statusCode()).isNotIn(401, 403);
        assertThat(Browser.inWindow().follow(first).statusCode()).isIn(401, 403);
    }

    @ParameterizedTest
    @CsvSource({"5, one", "8, without a name", "9, test user", "3, teacher", "4, assistant", "10, mentor"})
    void whoever_has_a_role_comes_in(String account, String who) {
        Browser browser = Browser.inWindow();
        Lms.enter(browser, lms.first(), account);

        assertThat(Lms.launch(browser, lms.first(), PATH).statusCode()).as(who).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "12"})
    void an_observer_and_an_unknown_role_see_a_page_without_data(String account) {
        Browser browser = Browser.inWindow();
        Lms.enter(browser, lms.first(), account);
        HttpResponse<String> answer = Lms.launch(browser, lms.first(), PATH);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("__Host-l"));
        assertThat(answer.body()).contains("Tu n’as pas de rôle dans ce cours.");
    }

    @Test
    void an_lms_nobody_registered_reads_which_one_arrived_and_nothing_runs() {
        Map<String, String> fields = login();
        fields.put("iss", "https://lms.example/<script>alert(1)</script>");
        HttpResponse<String> answer = Browser.inWindow().post(address("/app/lti/login"), fields);

        assertRefused(answer, 400, "registration_unknown");
        assertThat(answer.body()).contains("https://lms.example/&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void a_stable_address_without_a_room_is_refused_readably() {
        Map<String, String> fields = login();
        fields.put("target_link_uri", TheWar.base() + "/app/open/nowhere");
        Browser browser = Browser.inWindow();
        Map<String, String> asked = query(Browser.location(browser.post(address("/app/lti/login"), fields)));
        String token = lms.first().idToken("5", PATH).claim("nonce", asked.get("nonce"))
                .claim(IdToken.LTI + "target_link_uri", fields.get("target_link_uri")).text();

        assertRefused(browser.post(address("/app/lti/launch"), Map.of("id_token", token, "state", asked.get("state"))),
                404, "target_link_uri_unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"path", "modules/M2", "whatever/it/is"})
    void a_stable_address_opened_by_hand_says_to_come_from_the_course(String openPath) {
        HttpResponse<String> answer = Browser.inWindow().get(address("/app/open/" + openPath));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Ouvre cette page depuis ton cours");
    }

    @Test
    void a_launch_address_opened_by_hand_is_for_platforms_only() {
        assertRefused(Browser.inWindow().get(address("/app/lti/launch")), 400, "launch_request_malformed");
    }

    @Test
    void a_launch_too_large_to_be_true_is_refused_on_a_page() {
        assertRefused(Browser.inWindow().post(address("/app/lti/launch"), Map.of("id_token", "x".repeat(300_000))), 413,
                "launch_too_large");
    }

    private static Browser learner(Browser browser) {
        Lms.enter(browser, lms.first(), "5");
        return browser;
    }

    private static Map<String, String> login() {
        return new LinkedHashMap<>(Map.of("iss", lms.first().address().toString(), "client_id", lms.first().clientId(),
                "login_hint", "5", "target_link_uri", TheWar.base() + "/app/open/path"));
    }

    private static Map<String, String> query(URI address) {
        return Stream.of(address.getRawQuery().split("&")).map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static URI address(String path) {
        return TheWar.base().resolve(path);
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body()).contains("<code dir=\"ltr\">" + code + "</code>").doesNotContain("eyJ");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("__Host-l"));
    }
}
