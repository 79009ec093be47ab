package club.parcours.launch;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import club.parcours.house.TheWar;
import club.parcours.practice.Offer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A launch in a frame that keeps no cookie, in an LMS whose page keeps values: what the server believes, and of whom. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StorageIT {
    private static final URI LAUNCH = TheWar.base().resolve("/app/lti/launch");
    private static final String OURS = TheWar.base().toString();

    private static Lms lms;

    @BeforeAll
    static void start() {
        lms = Lms.registered();
        lms.first().offers().set(Offer.STORAGE, "parent");
    }

    @AfterAll
    static void stop() {
        lms.close();
    }

    @Test
    void the_page_tells_its_script_where_the_secret_goes_and_only_the_lms_may_frame_it() {
        HttpResponse<String> keep = keep(learner());

        assertThat(data(keep, "storage")).isEqualTo("keep");
        assertThat(data(keep, "platform")).isEqualTo(lms.first().authorizationEndpoint().toString());
        assertThat(data(keep, "frame")).isEqualTo("_parent");
        assertThat(data(keep, "value")).hasSizeGreaterThan(20);
        assertThat(data(keep, "next")).startsWith(lms.first().authorizationEndpoint().toString())
                .doesNotContain(data(keep, "value"));
        assertThat(ancestors(keep)).isEqualTo("'self' " + lms.first().address());
        assertThat(keep.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void the_secret_from_the_storage_opens_a_session_that_sets_no_cookie() {
        Browser browser = learner();
        HttpResponse<String> keep = keep(browser);
        HttpResponse<String> recall = recall(browser, keep);
        assertThat(data(recall, "storage")).isEqualTo("recall");
        assertThat(data(recall, "key")).isEqualTo(data(keep, "key"));
        assertThat(ancestors(recall)).isEqualTo("'self' " + lms.first().address());

        HttpResponse<String> launched = handIn(browser.brings("Origin", OURS), recall, data(keep, "value"));

        assertThat(launched.statusCode()).isEqualTo(200);
        assertThat(launched.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(launched.body()).doesNotContain("eyJ");
        assertThat(data(launched, "secret")).hasSizeGreaterThan(20).isNotEqualTo(data(keep, "value"));
        assertThat(Browser.action(launched).getPath()).as("whoever is new is told first what is kept")
                .isEqualTo(data(launched, "base") + "/privacy/notice");
    }

    @Test
    void a_launch_is_good_once() {
        Browser browser = learner();
        HttpResponse<String> keep = keep(browser);
        HttpResponse<String> recall = recall(browser, keep);
        assertThat(handIn(browser.brings("Origin", OURS), recall, data(keep, "value")).statusCode()).isEqualTo(200);

        assertRefused(handIn(browser, recall, data(keep, "value")), 400, "state_replayed");
    }

    @Test
    void a_proof_that_no_page_of_ours_sends_proves_nothing_and_spends_nothing() {
        Browser browser = learner();
        HttpResponse<String> keep = keep(browser);
        HttpResponse<String> recall = recall(browser, keep);
        String secret = data(keep, "value");

        assertRefused(handIn(learner(), recall, secret), 403, "cookies_blocked");
        for (String origin : new String[] {"null", lms.first().address().toString(), OURS + ".example", OURS + "0"}) {
            assertRefused(handIn(learner().brings("Origin", origin), recall, secret), 403, "cookies_blocked");
        }
        assertThat(handIn(browser.brings("Origin", OURS), recall, secret).statusCode()).isEqualTo(200);
    }

    @Test
    void the_secret_of_another_login_or_a_made_up_one_or_none_is_refused() {
        Browser browser = learner().brings("Origin", OURS);
        HttpResponse<String> other = keep(browser);
        HttpResponse<String> recall = recall(browser, keep(browser));

        assertRefused(handIn(browser, recall, data(other, "value")), 403, "state_browser_mismatch");
        assertRefused(handIn(browser, recall, "x".repeat(43)), 403, "state_browser_mismatch");
        assertRefused(handIn(browser, recall, ""), 403, "cookies_blocked");
    }

    @Test
    void where_a_cookie_holds_the_secret_nothing_else_proves_it() {
        Browser window = Browser.inWindow();
        Lms.enter(window, lms.first(), "5");
        HttpResponse<String> login = Lms.login(window, lms.first(), "1");
        String secret = login.headers().firstValue("Set-Cookie").orElseThrow().replaceAll("^[^.]*\\.([^;]*);.*", "$1");
        HttpResponse<String> form = window.follow(login);
        Map<String, String> stolen = new LinkedHashMap<>(Browser.fields(form));
        stolen.put("proof", secret);

        assertRefused(learner().brings("Origin", OURS).post(LAUNCH, stolen), 403, "cookies_blocked");
        assertThat(window.submit(form).statusCode()).isEqualTo(303);
    }

    @Test
    void the_session_lives_in_a_header_and_every_other_lock_stays() {
        HttpResponse<String> launched = launched();
        String secret = data(launched, "secret");
        URI first = Browser.action(launched);
        Browser page = Browser.inFrameWithoutCookies().brings("X-Launch", secret);
        HttpResponse<String> languages = page.follow(page.get(first));
        Map<String, String> choice = Map.of("language", "fr", "second", "", "csrf", Browser.fields(languages).get("csrf"));

        assertThat(page.post(Browser.action(languages), Map.of("language", "fr", "second", "")).statusCode()).isEqualTo(403);
        assertThat(Browser.inFrameWithoutCookies().brings("X-Launch", secret).brings("Origin", "https://evil.example")
                .post(Browser.action(languages), choice).statusCode()).isEqualTo(403);
        assertThat(page.post(Browser.action(languages), choice).statusCode()).isEqualTo(303);
        assertThat(page.get(first).statusCode()).isEqualTo(200);
    }

    @Test
    void without_the_header_or_with_that_of_another_launch_the_page_says_to_open_the_activity_again() {
        URI first = Browser.action(launched());
        HttpResponse<String> lost = Browser.inFrameWithoutCookies().get(first);

        assertThat(lost.statusCode()).isEqualTo(401);
        assertThat(lost.body()).contains("Ouvre de nouveau l’activité depuis ton cours.", "Rien n’est perdu.");
        assertThat(Browser.inFrameWithoutCookies().brings("X-Launch", data(launched(), "secret")).get(first).statusCode())
                .isEqualTo(403);
        assertThat(Browser.inFrameWithoutCookies().brings("X-Launch", "").get(first).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> launched() {
        Browser browser = learner().brings("Origin", OURS);
        HttpResponse<String> keep = keep(browser);
        return handIn(browser, recall(browser, keep), data(keep, "value"));
    }

    private static Browser learner() {
        Browser browser = Browser.inFrameWithoutCookies();
        Lms.enter(browser, lms.first(), "5");
        return browser;
    }

    private static HttpResponse<String> keep(Browser browser) {
        return browser.follow(Lms.login(browser, lms.first(), "1?in=frame"));
    }

    private static HttpResponse<String> recall(Browser browser, HttpResponse<String> keep) {
        return browser.submit(browser.get(URI.create(data(keep, "next"))));
    }

    private static HttpResponse<String> handIn(Browser browser, HttpResponse<String> recall, String proof) {
        Map<String, String> fields = new LinkedHashMap<>(Browser.fields(recall));
        assertThat(fields).containsOnlyKeys("id_token", "state", "proof");
        fields.put("proof", proof);
        return browser.post(Browser.action(recall), fields);
    }

    private static String data(HttpResponse<String> page, String name) {
        Matcher attribute = Pattern.compile(" data-" + name + "=\"([^\"]*)\"").matcher(page.body());
        assertThat(attribute.find()).as(name + " at " + page.uri().getPath()).isTrue();
        return attribute.group(1).replace("&amp;", "&");
    }

    private static String ancestors(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElseThrow().replaceAll(".*frame-ancestors ([^;]+).*", "$1");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body()).contains("<code dir=\"ltr\">" + code + "</code>").doesNotContain("eyJ");
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
