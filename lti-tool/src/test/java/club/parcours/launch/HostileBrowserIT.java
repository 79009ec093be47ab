package club.parcours.launch;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import club.parcours.house.RawConnection;
import club.parcours.house.TheWar;
import club.parcours.practice.Site;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a browser can do to the tool, or have done to it: rows O18, O19 and O23 of the adversarial list. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HostileBrowserIT {
    private static final String PATH = "2";
    private static final Pattern LAUNCH_COOKIE = Pattern.compile("__Host-l[0-9a-f]{8}=[^;]+");
    /** Much more than one address may begin in a minute ({@code CLUB_LOGINS_PER_ADDRESS} of the server under test). */
    private static final int FLOOD = 6000;

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
    void a_flood_of_logins_from_one_address_is_told_to_wait_while_others_come_in() throws IOException {
        int heldBack = 0;
        try (RawConnection flood = new RawConnection(TheWar.base(), "127.0.0.77")) {
            for (int i = 0; i < FLOOD && heldBack < 10; i++) {
                flood.send("HEAD " + login(lms.first()), "");
                heldBack += flood.head().startsWith("HTTP/1.1 429 ") ? 1 : 0;
            }
        }
        assertThat(heldBack).isEqualTo(10);

        assertThat(heldBackAtOther()).containsPattern("(?i)\r\nRetry-After: [1-9][0-9]?\r\n")
                .contains("login_too_often", "Attends une minute.");
        Browser learner = entered(Browser.inWindow(), lms.first());
        assertThat(Lms.launch(learner, lms.first(), PATH).statusCode()).isEqualTo(303);
    }

    /** The page at another registration. One login comes free every 40 ms, so a slow client may get in once or twice. */
    private static String heldBackAtOther() throws IOException {
        String page = "";
        for (int i = 0; i < 100 && !page.startsWith("HTTP/1.1 429 "); i++) {
            try (RawConnection last = new RawConnection(TheWar.base(), "127.0.0.77")) {
                last.send("GET " + login(lms.second()), "Accept-Language: fr\r\nConnection: close\r\n");
                page = last.rest();
            }
        }
        assertThat(page).startsWith("HTTP/1.1 429 ");
        return page;
    }

    @Test
    void a_session_planted_beforehand_is_not_the_one_a_launch_opens() {
        Browser attacker = entered(Browser.inWindow(), lms.first());
        HttpResponse<String> his = Lms.launch(attacker, lms.first(), PATH);
        Browser victim = Browser.inWindow();
        victim.keeps(TheWar.base(), cookie(his));
        Lms.enter(victim, lms.first(), "6");
        HttpResponse<String> hers = Lms.launch(victim, lms.first(), PATH);

        assertThat(Browser.location(hers)).isNotEqualTo(Browser.location(his));
        assertThat(cookie(hers)).isNotEqualTo(cookie(his));
        assertThat(victim.follow(hers).statusCode()).isNotIn(401, 403);
        assertThat(attacker.follow(hers).statusCode()).isIn(401, 403);
    }

    @Test
    void the_value_of_a_planted_session_does_not_open_another_launch() {
        Browser attacker = entered(Browser.inWindow(), lms.first());
        HttpResponse<String> his = Lms.launch(attacker, lms.first(), PATH);
        HttpResponse<String> hers = Lms.launch(entered(Browser.inWindow(), lms.first()), lms.first(), PATH);
        String mixed = cookie(hers).split("=", 2)[0] + "=" + cookie(his).split("=", 2)[1];
        Browser forger = Browser.inWindow();
        forger.keeps(TheWar.base(), mixed);

        assertThat(forger.follow(hers).statusCode()).isIn(401, 403);
    }

    @Test
    void each_session_may_be_framed_by_its_own_lms_and_by_nobody_else() {
        for (Site site : new Site[] {lms.first(), lms.second()}) {
            Browser browser = entered(Browser.inFrame(), site);
            HttpResponse<String> page = browser.follow(Lms.launch(browser, site, PATH));

            assertThat(ancestors(page)).isEqualTo("'self' " + site.address());
        }
        assertThat(ancestors(Browser.inFrame().get(TheWar.base().resolve("/")))).isEqualTo("'none'");
    }

    private static Browser entered(Browser browser, Site site) {
        Lms.enter(browser, site, "5");
        return browser;
    }

    private static String cookie(HttpResponse<String> launched) {
        Matcher cookie = LAUNCH_COOKIE.matcher(String.join("\n", launched.headers().allValues("Set-Cookie")));
        assertThat(cookie.find()).isTrue();
        return cookie.group();
    }

    private static String ancestors(HttpResponse<String> page) {
        Matcher policy = Pattern.compile("frame-ancestors ([^;]+)")
                .matcher(page.headers().firstValue("Content-Security-Policy").orElseThrow());
        assertThat(policy.find()).isTrue();
        return policy.group(1);
    }

    private static String login(Site site) {
        StringBuilder query = new StringBuilder("/app/lti/login?");
        Map.of("iss", site.address().toString(), "client_id", site.clientId(), "login_hint", "5",
                "target_link_uri", TheWar.base() + "/app/open/path").forEach((name, value) ->
                query.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)).append('&'));
        return query.toString();
    }
}
