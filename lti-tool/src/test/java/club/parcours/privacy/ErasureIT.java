package club.parcours.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import club.parcours.house.TheWar;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody wants to be forgotten, without a script. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ErasureIT {
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
    void one_tap_erases_nothing_two_erase_everything_and_who_comes_again_is_somebody_new() {
        Browser learner = browser("5");
        URI home = learner.arrive(Lms.launch(learner, lms.first(), "2")).uri();
        String since = firstSeen(learner, home);
        URI erasure = home.resolve(home.getPath().replaceFirst("(/app/s/[0-9a-f]{8}).*", "$1/privacy/erasure"));
        HttpResponse<String> question = learner.get(erasure);
        assertThat(question.body()).contains("Ce qui part", "Qui tu es", "Ce qui reste, et pourquoi");
        String csrf = Browser.fields(question).get("csrf");

        HttpResponse<String> unsure = learner.post(erasure, Map.of("csrf", csrf));
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body()).contains("Coche d’abord la case.");
        assertThat(firstSeen(learner, home)).isEqualTo(since);

        HttpResponse<String> gone = learner.post(erasure, Map.of("csrf", csrf, "sure", "yes"));
        assertThat(gone.statusCode()).isEqualTo(303);
        HttpResponse<String> receipt = Browser.inWindow().get(Browser.location(gone));
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.body()).contains("Tout est effacé", "Qui tu es").doesNotContain("/app/s/");
        assertThat(learner.get(home).statusCode()).as("the session").isEqualTo(403);
        assertThat(learner.post(erasure, Map.of("csrf", csrf, "sure", "yes")).statusCode()).isEqualTo(403);

        Browser again = browser("5");
        HttpResponse<String> launch = Lms.launch(again, lms.first(), "2");
        assertThat(again.follow(launch).statusCode()).as("asked for a language, as who never came").isEqualTo(303);
        assertThat(firstSeen(again, again.arrive(launch).uri())).isNotEqualTo(since);
    }

    @Test
    void a_command_on_this_machine_erases_again_who_was_erased() {
        Browser learner = browser("7");
        URI home = learner.arrive(Lms.launch(learner, lms.first(), "2")).uri();
        URI erasure = home.resolve(home.getPath().replaceFirst("(/app/s/[0-9a-f]{8}).*", "$1/privacy/erasure"));
        learner.post(erasure, Map.of("csrf", Browser.fields(learner.get(erasure)).get("csrf"), "sure", "yes"));

        for (int time = 0; time < 2; time++) {
            HttpResponse<String> again = Lms.operate("POST", "erasures", "{}");
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).containsPattern("\"people\":\"[1-9][0-9]*\"").contains("\"failed\":\"0\"");
        }
    }

    @Test
    void the_group_goes_on_without_who_was_erased() {
        Browser learner = browser("6");
        URI home = learner.arrive(Lms.launch(learner, lms.first(), "2")).uri();
        Browser teacher = browser("3");
        URI board = teacher.arrive(Lms.launch(teacher, lms.first(), "2")).uri();
        URI erasure = home.resolve(home.getPath().replaceFirst("(/app/s/[0-9a-f]{8}).*", "$1/privacy/erasure"));
        learner.post(erasure, Map.of("csrf", Browser.fields(learner.get(erasure)).get("csrf"), "sure", "yes"));

        assertThat(teacher.get(board).statusCode()).isEqualTo(200);
        assertThat(teacher.get(board).body()).contains("Où en est chacun");
    }

    @Test
    void a_number_nobody_got_has_no_receipt() {
        for (String number : new String[] {UUID.randomUUID().toString(), "x"}) {
            assertThat(Browser.inWindow().get(TheWar.base().resolve("/app/erased/" + number)).statusCode()).isEqualTo(404);
        }
    }

    private static String firstSeen(Browser browser, URI home) {
        URI data = home.resolve(home.getPath().replaceFirst("(/app/s/[0-9a-f]{8}).*", "$1/privacy/data"));
        String told = browser.get(data).body();
        assertThat(told).contains("\"lmsIds\":[");
        return told.replaceFirst("(?s).*\"firstSeen\":\"([^\"]+)\".*", "$1");
    }

    private static Browser browser(String account) {
        Browser browser = Browser.inWindow();
        Lms.enter(browser, lms.first(), account);
        return browser;
    }
}
