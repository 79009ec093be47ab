package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import club.parcours.house.TheWar;
import club.parcours.practice.Site;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
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
class DeskIT {
    private static final String ADMINISTRATOR = "2";
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern DEPLOYMENT = Pattern.compile("/desk/deployments/([0-9a-f-]{36})/suspension");

    private static Lms lms;

    @BeforeAll
    static void start() {
        lms = Lms.unregistered();
        List.of(lms.first(), lms.second()).forEach(site -> Lms.register(
                Lms.registration(site, "Desk of " + site.address()).replaceFirst("\\{", "{\"admins_are_referents\": true, ")));
    }

    @AfterAll
    static void stop() {
        lms.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "3", "4"})
    void to_participants_and_facilitators_the_desk_does_not_exist(String account) {
        Seat seat = seat(lms.first(), account);
        String token = seat.token("/languages");
        for (String path : List.of("/desk", "/desk/settings", "/desk/journal")) {
            assertThat(seat.get(path).statusCode()).as(path).isEqualTo(404);
        }
        Seat referent = seat(lms.first(), ADMINISTRATOR);
        for (String path : List.of("/desk/settings", "/desk/logo/removal",
                "/desk/registrations/" + java.util.UUID.randomUUID() + "/renewals",
                "/desk/deployments/" + referent.deployment() + "/suspension")) {
            assertThat(seat.post(path, Map.of("csrf", token, "suspended", "true", "name", "Mine", "zone", "Europe/Paris",
                    "language", "fr")).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(seat.send("logo.png", picture(), token).statusCode()).isEqualTo(404);
        assertThat(referent.get("/desk").body()).contains("state--done").doesNotContain("Mine");
    }

    @Test
    void without_a_session_nobody_learns_whether_there_is_a_desk() {
        Seat referent = seat(lms.first(), ADMINISTRATOR);
        Browser stranger = Browser.inWindow();

        assertThat(stranger.get(referent.at("/desk")).statusCode())
                .isEqualTo(stranger.get(referent.at("/nothing-at-all")).statusCode());
    }

    @Test
    void a_referent_neither_sees_nor_changes_another_organisation() {
        Seat one = seat(lms.first(), ADMINISTRATOR);
        Seat other = seat(lms.second(), ADMINISTRATOR);
        String theirs = other.deployment();

        assertThat(one.get("/desk").body()).doesNotContain(theirs, lms.second().address().toString());
        assertThat(one.change("/desk/deployments/" + theirs + "/suspension", Map.of("suspended", "true")).statusCode())
                .isEqualTo(404);
        one.change("/desk/settings", settings("Ours alone", "#7a1f5c"));
        assertThat(other.get("/desk/journal").body()).doesNotContain("Ours alone");
        assertThat(other.get("/desk").body()).doesNotContain("Ours alone");
    }

    @Test
    void settings_reach_every_page_of_the_organisation_and_no_other() {
        Seat referent = seat(lms.first(), ADMINISTRATOR);
        String name = "Passerelle " + System.nanoTime();
        assertThat(referent.change("/desk/settings", settings(name, "#7a1f5c")).statusCode()).isEqualTo(303);

        String page = seat(lms.first(), "6").get("/languages").body();
        assertThat(page).contains(name, "mailto:aide@example.org", "tel:+33 1 23 45", "/letterhead/colours?v=7a1f5c",
                "value=\"fr\"").doesNotContain("value=\"en\"");
        assertThat(referent.get("/letterhead/colours").body()).startsWith(":root{--teal:#7a1f5c;");
        assertThat(seat(lms.second(), "6").get("/languages").body()).doesNotContain(name).contains("value=\"en\"");
        assertThat(referent.get("/desk/journal").body()).contains("<main");
    }

    @Test
    void a_pale_colour_is_refused_with_a_sentence_and_nothing_is_lost() {
        Seat referent = seat(lms.first(), ADMINISTRATOR);
        HttpResponse<String> again = referent.change("/desk/settings", settings("Typed name", "#ffee00"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"error-accent\"", "value=\"#ffee00\"", "value=\"Typed name\"");
    }

    @Test
    void a_logo_is_shown_drawn_anew_and_taken_away() {
        Seat referent = seat(lms.first(), ADMINISTRATOR);
        String token = referent.token("/desk/settings");
        assertThat(referent.send("logo.png", picture(), token).statusCode()).isEqualTo(303);

        HttpResponse<String> logo = referent.get("/letterhead/logo");
        assertThat(logo.statusCode()).isEqualTo(200);
        assertThat(logo.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(logo.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(seat(lms.first(), "6").get("/languages").body()).contains("/letterhead/logo?v=");
        assertThat(seat(lms.second(), "6").get("/letterhead/logo").statusCode()).isEqualTo(404);

        assertThat(referent.send("logo.svg", "<svg/>".getBytes(java.nio.charset.StandardCharsets.US_ASCII), token)
                .statusCode()).isEqualTo(422);
        assertThat(referent.send("logo.png", picture(), "wrong").statusCode()).isEqualTo(403);
        referent.change("/desk/logo/removal", Map.of());
        assertThat(referent.get("/letterhead/logo").statusCode()).isEqualTo(404);
    }

    @Test
    void a_closed_deployment_lets_nobody_in_until_it_is_opened_again() {
        Seat referent = seat(lms.second(), ADMINISTRATOR);
        String path = "/desk/deployments/" + referent.deployment() + "/suspension";
        referent.change(path, Map.of("suspended", "true"));
        Browser learner = Browser.inWindow();
        Lms.enter(learner, lms.second(), "5");
        assertThat(Lms.launch(learner, lms.second(), "2").statusCode()).isGreaterThanOrEqualTo(400);

        referent.change(path, Map.of("suspended", "false"));
        assertThat(Lms.launch(learner, lms.second(), "2").statusCode()).isEqualTo(303);
    }

    private static Map<String, String> settings(String name, String accent) {
        return Map.of("name", name, "contact-name", "Bureau", "contact-mail", "aide@example.org", "contact-phone",
                "+33 1 23 45", "zone", "Europe/Paris", "language", "fr", "languages", "fr", "accent", accent);
    }

    private static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Seat seat(Site site, String account) {
        Browser browser = Browser.inWindow();
        Lms.enter(browser, site, account);
        return new Seat(browser, Browser.location(Lms.launch(browser, site, "2")).getPath().replaceAll("/+$", ""));
    }

    /** Somebody in a session of theirs. */
    private record Seat(Browser browser, String base) {
        URI at(String path) {
            return TheWar.base().resolve(base.replaceAll("(/app/s/[0-9a-f]{8}).*", "$1") + path);
        }

        HttpResponse<String> get(String path) {
            HttpResponse<String> answer = browser.get(at(path));
            return answer.statusCode() == 303 ? chosen(answer, path) : answer;
        }

        /** The first page asks for a language once. */
        private HttpResponse<String> chosen(HttpResponse<String> asked, String path) {
            String token = token(browser.follow(asked));
            browser.post(at("/languages"), Map.of("csrf", token, "language", "fr", "second", ""));
            return browser.get(at(path));
        }

        HttpResponse<String> post(String path, Map<String, String> fields) {
            return browser.post(at(path), fields);
        }

        HttpResponse<String> change(String path, Map<String, String> fields) {
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.put("csrf", token("/desk/settings"));
            return post(path, all);
        }

        HttpResponse<String> send(String name, byte[] file, String token) {
            return browser.send(at("/desk/logo"), Map.of("csrf", token), "logo", name, file);
        }

        String token(String path) {
            return token(get(path));
        }

        String deployment() {
            Matcher found = DEPLOYMENT.matcher(get("/desk").body());
            assertThat(found.find()).isTrue();
            return found.group(1);
        }

        private static String token(HttpResponse<String> page) {
            Matcher token = TOKEN.matcher(page.body());
            assertThat(token.find()).as(String.valueOf(page.statusCode())).isTrue();
            return token.group(1);
        }
    }
}
