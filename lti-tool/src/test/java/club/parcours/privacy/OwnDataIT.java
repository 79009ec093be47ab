package club.parcours.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import java.net.URI;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of an LMS that are about a person, a course or nothing we know. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OwnDataIT {
    private static Lms lms;

    @BeforeAll
    static void start() {
        lms = Lms.registered();
    }

    @AfterAll
    static void stop() {
        lms.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DataPrivacyLaunchRequest", "LtiDataPrivacyLaunchRequest"})
    void who_asks_reads_everything_that_is_kept_and_can_take_it_along(String message) {
        Browser learner = browser("5");
        learner.arrive(Lms.launch(learner, lms.first(), "2"));
        HttpResponse<String> answer = Lms.launch(learner, lms.first(), "tool/1?message=" + message);
        HttpResponse<String> page = learner.arrive(answer);

        assertThat(Browser.location(answer).getPath()).matches("/app/s/[0-9a-f]{8}/privacy");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Que gardons-nous\u202f?", "Dernière visite");
        HttpResponse<String> data = learner.get(URI.create(page.uri() + "/data"));
        assertThat(data.statusCode()).isEqualTo(200);
        assertThat(data.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"parcours.json\"");
        assertThat(data.body()).startsWith("{").contains("\"people\"", "\"portfolio\"", "\"lmsIds\":[\"5\"]");
    }

    @Test
    void somebody_we_do_not_know_reads_that_we_keep_nothing_and_that_stays_so() {
        for (int time = 0; time < 2; time++) {
            Browser stranger = Browser.inWindow();
            Lms.enter(stranger, lms.second(), "7");
            HttpResponse<String> answer =
                    Lms.launch(stranger, lms.second(), "tool/1?message=DataPrivacyLaunchRequest");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Nous ne gardons rien sur toi.");
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("__Host-l"));
        }
    }

    @Test
    void a_course_that_opens_us_opens_the_board_for_who_runs_it_and_the_path_for_who_learns() {
        Browser teacher = browser("3");
        HttpResponse<String> answer = Lms.launch(teacher, lms.first(), "tool/1?message=LtiContextLaunchRequest&course=2");
        assertThat(Browser.location(answer).getPath()).matches("/app/s/[0-9a-f]{8}/");
        assertThat(teacher.arrive(answer).body()).contains("Où en est chacun");

        Browser learner = browser("6");
        assertThat(learner.arrive(Lms.launch(learner, lms.first(),
                "tool/1?message=LtiContextLaunchRequest&course=2")).body()).contains("Mon parcours");
    }

    @Test
    void a_message_nobody_knows_is_refused_politely_and_opens_no_session() {
        HttpResponse<String> answer =
                Lms.launch(browser("5"), lms.first(), "tool/1?message=LtiSomethingNobodyKnows&course=2");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("message_type_unsupported", "L’outil ne connaît pas ce type de message.");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("__Host-l"));
    }

    private static Browser browser(String account) {
        Browser browser = Browser.inWindow();
        Lms.enter(browser, lms.first(), account);
        return browser;
    }
}
