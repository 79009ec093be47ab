package club.parcours.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody takes everything along, without a script. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TakeoutIT {
    private static final byte[] NOTHING = {};
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
    void the_outbox_makes_it_its_owner_fetches_it_and_nobody_else() throws Exception {
        Browser learner = browser("5");
        URI page = page(learner);
        String csrf = Browser.fields(learner.get(page)).get("csrf");
        assertThat(learner.get(URI.create(page + "/file")).statusCode()).as("nothing yet").isEqualTo(404);
        assertThat(learner.post(page, Map.of("csrf", csrf)).statusCode()).isEqualTo(303);
        await(learner, page);

        HttpResponse<String> file = learner.ask("GET", URI.create(page + "/file"), NOTHING);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).matches("attachment; filename=\"parcours-[0-9-]+\\.zip\"");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
        OpenedZip zip = OpenedZip.of(file.body().getBytes(StandardCharsets.ISO_8859_1));
        assertThat(zip.text("index.html")).contains("<html lang=\"fr\" dir=\"ltr\">", "Mes données", "Qui tu es");
        assertThat(OpenedZip.faults(zip.text("data.schema.json"), zip.text("data.json"))).isEmpty();
        HttpResponse<String> part = learner.ask("GET", URI.create(page + "/file"), NOTHING, "Range", "bytes=0-3");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(file.body().substring(0, 4));

        Browser other = browser("6");
        assertThat(other.get(URI.create(page(other) + "/file")).statusCode()).isEqualTo(404);
        assertThat(learner.post(URI.create(page + "/removal"), Map.of("csrf", csrf)).statusCode()).isEqualTo(303);
        assertThat(learner.get(URI.create(page + "/file")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_hands_it_out_to_who_has_the_code_and_needs_no_session_and_is_told_to_nobody() throws Exception {
        Browser learner = browser("5");
        URI page = page(learner);
        String csrf = Browser.fields(learner.get(page)).get("csrf");
        assertThat(learner.get(URI.create(page + "/link")).statusCode()).as("nothing yet").isEqualTo(404);
        learner.post(page, Map.of("csrf", csrf));
        await(learner, page);
        assertThat(learner.post(URI.create(page + "/link"), Map.of("csrf", csrf, "days", "8")).statusCode()).isEqualTo(422);
        String made = learner.post(URI.create(page + "/link"), Map.of("csrf", csrf, "days", "7")).body();
        URI address = URI.create(found("value=\"(http[^\"]+/app/kept/[^\"]+)\"", made));
        String code = found("<bdi>([0-9]{3} [0-9]{3})</bdi>", made);

        Browser outside = Browser.inWindow();
        HttpResponse<String> door = outside.get(address);
        assertThat(door.statusCode()).isEqualTo(200);
        assertThat(door.headers().firstValue("Referrer-Policy")).contains("strict-origin");
        assertThat(door.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(door.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(door.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(door.body()).contains("lang=\"fr\"").doesNotContain("Safran");
        assertThat(outside.post(address, Map.of("code", "")).statusCode()).isEqualTo(422);
        assertThat(learner.get(page).body()).as("nobody has fetched it").contains("Personne n’a pris le fichier");

        HttpResponse<String> file = outside.ask("POST", address, ("code=" + code.replace(" ", "+")).getBytes(StandardCharsets.US_ASCII),
                "Content-Type", "application/x-www-form-urlencoded");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
        assertThat(OpenedZip.of(file.body().getBytes(StandardCharsets.ISO_8859_1)).text("index.html")).contains("Mes données");
        assertThat(learner.get(page).body()).contains("Fichier pris par un lien");

        assertThat(learner.post(URI.create(page + "/link/removal"), Map.of("csrf", csrf)).statusCode()).isEqualTo(303);
        HttpResponse<String> closed = outside.get(address);
        assertThat(closed.statusCode()).isEqualTo(404);
        for (String none : List.of("A".repeat(64), "x")) {
            HttpResponse<String> never = outside.get(address.resolve(none));
            assertThat(never.statusCode()).isEqualTo(404);
            assertThat(never.body()).as("as if there had never been one").isEqualTo(closed.body());
        }
        for (int time = 0; outside.get(address).statusCode() == 404; time++) {
            assertThat(time).as("who looks for nothing has to wait").isLessThan(20);
        }
        assertThat(outside.get(address).statusCode()).isEqualTo(429);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    /** The outbox looks every two seconds, and may have other work. */
    private static void await(Browser learner, URI page) throws InterruptedException {
        for (Instant end = Instant.now().plus(Duration.ofMinutes(2)); Instant.now().isBefore(end); Thread.sleep(300)) {
            if (learner.get(page).body().contains("/takeout/file")) {
                return;
            }
        }
        throw new AssertionError("not made within two minutes");
    }

    private static URI page(Browser browser) {
        URI home = browser.arrive(Lms.launch(browser, lms.first(), "2")).uri();
        return home.resolve(home.getPath().replaceFirst("(/app/s/[0-9a-f]{8}).*", "$1/takeout"));
    }

    private static Browser browser(String account) {
        Browser browser = Browser.inWindow();
        Lms.enter(browser, lms.first(), account);
        return browser;
    }
}
