package club.parcours.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
