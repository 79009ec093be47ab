package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.files.TestFiles;
import club.parcours.house.Browser;
import club.parcours.house.Lms;
import club.parcours.house.TheWar;
import club.parcours.practice.Site;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a frame that may not record into a window of its own, and who else gets in by that: nobody. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WindowIT {
    private static final URI HERE = TheWar.base().resolve("/app/open/window");
    private static final String REFLECTION = "exercises/M2E3";
    private static Lms lms;

    /** Somebody in a frame, in a launch of their own. */
    private record Learner(Browser frame, URI home) {
        static Learner at(Site site) {
            Browser frame = Browser.inFrame();
            Lms.enter(frame, site, "5");
            HttpResponse<String> page = frame.arrive(Lms.launch(frame, site, "2"));
            return new Learner(frame, URI.create(page.uri().toString().replaceFirst("(/app/s/[0-9a-f]{8}).*", "$1/")));
        }

        String csrf() {
            return Browser.fields(frame.get(home.resolve(REFLECTION + "?change=1"))).get("csrf");
        }

        HttpResponse<String> ask(String page, String text) {
            return frame.post(home.resolve("windows"), Map.of("csrf", csrf(), "window", page, "text", text));
        }

        String ticket(String page, String text) {
            return Browser.fields(ask(page, text)).get("ticket");
        }

        String launch() {
            return home.getPath().replaceAll(".*/s/|/", "");
        }
    }

    @BeforeAll
    static void start() {
        lms = Lms.registered();
    }

    @AfterAll
    static void stop() {
        lms.close();
    }

    @Test
    void it_opens_once_at_the_same_page_with_what_was_typed() {
        Learner ada = Learner.at(lms.first());
        HttpResponse<String> page = ada.ask(REFLECTION + "?change=1", "Mes mots jusqu’ici");
        String ticket = Browser.fields(page).get("ticket");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Browser.action(page)).isEqualTo(HERE);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");

        Browser window = ours();
        HttpResponse<String> opened = window.post(HERE, Map.of("ticket", ticket));
        URI there = Browser.location(opened);
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(there.getPath()).matches("/app/s/[0-9a-f]{8}/" + REFLECTION).doesNotContain(ada.launch());
        assertThat(there.toString()).doesNotContain(ticket.substring(9));
        assertThat(opened.headers().allValues("Set-Cookie")).singleElement().asString().startsWith("__Host-l")
                .contains("Partitioned", "HttpOnly").doesNotContain(ada.launch(), ticket.substring(9));
        assertThat(window.follow(opened).body()).contains("Mes mots jusqu’ici").doesNotContain(ticket.substring(9));
        HttpResponse<String> again = ours().post(HERE, Map.of("ticket", ticket));
        assertRefused(again);
        assertThat(again.body()).contains("Cette fenêtre ne s’ouvre plus");
        assertThat(ada.frame().get(ada.home().resolve("portfolio")).statusCode()).as("the frame goes on").isEqualTo(200);
    }

    @Test
    void no_page_of_anybody_else_leads_into_a_session() {
        Learner ada = Learner.at(lms.first());
        String ticket = ada.ticket(REFLECTION, "");
        for (String origin : new String[] {"https://evil.example", "null", TheWar.base() + ".evil.example"}) {
            assertRefused(Browser.inWindow().brings("Origin", origin).post(HERE, Map.of("ticket", ticket)));
        }
        assertRefused(Browser.inWindow().post(HERE, Map.of("ticket", ticket)));
        assertRefused(ours().post(HERE.resolve("/app/open/" + REFLECTION), Map.of("ticket", ticket)));
        assertThat(ours().get(URI.create(HERE + "?ticket=" + ticket)).headers().allValues("Set-Cookie")).isEmpty();

        assertThat(ours().post(HERE, Map.of("ticket", ticket)).statusCode()).as("it was not used up").isEqualTo(303);
    }

    @Test
    void it_is_no_way_into_another_organisation_and_no_launch() {
        Learner ada = Learner.at(lms.first());
        Learner zora = Learner.at(lms.second());
        String ticket = ada.ticket(REFLECTION, "");
        for (String made : new String[] {zora.launch() + ticket.substring(8), ticket.substring(9), "", ".", "x".repeat(2000)}) {
            assertRefused(ours().post(HERE, Map.of("ticket", made)));
        }
        HttpResponse<String> launch = ours().post(HERE.resolve("/app/lti/launch"), Map.of("id_token", ticket, "state", ticket));
        assertThat(launch.statusCode()).isNotIn(200, 303);
        assertThat(launch.headers().allValues("Set-Cookie")).isEmpty();
        HttpResponse<String> asCookie = Browser.inWindow().brings("X-Launch", ticket.substring(9)).get(ada.home());
        assertThat(asCookie.statusCode()).as("nor the secret of a session").isEqualTo(403);
    }

    @Test
    void only_a_page_of_the_session_asks_for_one_and_only_for_a_page_of_ours() {
        Learner ada = Learner.at(lms.first());
        URI windows = ada.home().resolve("windows");
        assertThat(ada.frame().post(windows, Map.of("window", REFLECTION)).statusCode()).isEqualTo(403);
        assertThat(Browser.inWindow().post(windows, Map.of("csrf", ada.csrf(), "window", REFLECTION)).statusCode()).isEqualTo(401);
        for (String page : new String[] {"", "/evil.example", "//evil.example", "../s/00000000", "https://evil.example", "a?next=/x"}) {
            assertThat(ada.ask(page, "").statusCode()).as(page).isEqualTo(404);
        }
        String first = ada.ticket(REFLECTION, "");
        String second = ada.ticket(REFLECTION, "");
        assertRefused(ours().post(HERE, Map.of("ticket", first)));
        assertThat(ours().post(HERE, Map.of("ticket", second)).statusCode()).isEqualTo(303);
    }

    @Test
    void without_script_the_form_brings_the_files_that_were_chosen() {
        Learner ada = Learner.at(lms.first());
        HttpResponse<String> page = ada.frame().send(ada.home().resolve("windows"), Map.of("csrf", ada.csrf(), "window", REFLECTION,
                "text", "Avec ma voix"), "voice-file", "voix.webm", TestFiles.recording(50));
        Browser window = ours();
        HttpResponse<String> there = window.follow(window.post(HERE, Map.of("ticket", Browser.fields(page).get("ticket"))));

        assertThat(there.body()).contains("Avec ma voix").containsPattern("<audio[^>]* src=\"/app/s/[0-9a-f]{8}/files/");
    }

    @Test
    void who_goes_out_of_one_window_is_out_of_both() {
        Learner ada = Learner.at(lms.first());
        Browser window = ours();
        HttpResponse<String> there = window.follow(window.post(HERE, Map.of("ticket", ada.ticket(REFLECTION, ""))));
        String base = there.uri().toString().replaceFirst("(/app/s/[0-9a-f]{8}/).*", "$1");
        window.post(URI.create(base + "exit"), Map.of("csrf", Browser.fields(there).get("csrf")));

        assertThat(ada.frame().get(ada.home().resolve("portfolio")).statusCode()).isIn(401, 403);
    }

    private static Browser ours() {
        return Browser.inWindow().brings("Origin", TheWar.base().toString().replaceFirst("/$", ""));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }
}
