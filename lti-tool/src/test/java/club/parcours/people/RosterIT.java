package club.parcours.people;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import club.parcours.house.TheWar;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rosters of the practice LMS, read as a facilitator comes and when they ask. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RosterIT {
    private static final String TEACHER = "3";
    private static final String LEARNER = "5";
    private static final String LINK = "2";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern ROSTER = Pattern.compile("action=\"([^\"]+/roster)\"");

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
    void a_facilitator_sees_who_never_came_and_who_has_left() {
        Browser learner = browser(LEARNER);
        learner.arrive(Lms.launch(learner, lms.first(), LINK));
        assertThat(Lms.launch(learner, lms.first(), LINK).body()).doesNotContain("/roster");
        Browser other = browser("6");
        other.arrive(Lms.launch(other, lms.first(), LINK));
        control("/control/roster?course=2&leave=5");

        String board = read(browser(TEACHER));
        assertThat(board.split("a quitté le cours", -1)).as(board).hasSize(1 + 1);
        assertThat(board).contains("pas encore venu");
    }

    @Test
    void who_runs_the_course_and_is_suspended_reads_nothing_more_in_the_window_that_is_open() {
        Browser assistant = browser("4");
        HttpResponse<String> board = assistant.arrive(Lms.launch(assistant, lms.first(), LINK));
        URI reviews = board.uri().resolve(board.uri().getPath().replaceFirst("(/app/s/[0-9a-f]{8}).*", "$1/reviews"));
        assertThat(assistant.get(reviews).statusCode()).isEqualTo(200);
        Browser teacher = browser(TEACHER);
        String home = teacher.arrive(Lms.launch(teacher, lms.first(), LINK)).uri().toString().replaceFirst("(/s/[0-9a-f]{8}).*", "$1");
        control("/control/roster?course=2&suspend=4");

        try {
            String token = found(TOKEN, teacher.get(URI.create(home + "/languages")).body());
            long end = System.nanoTime() + PATIENCE.toNanos() * 2;
            while (assistant.get(reviews).statusCode() == 200) {
                assertThat(System.nanoTime()).as("the roster was read").isLessThan(end);
                teacher.post(URI.create(home + "/roster"), Map.of("csrf", token));
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
            for (String page : List.of("", "/reviews", "/portfolio/people", "/claims/" + UUID.randomUUID(), "/files/" + UUID.randomUUID())) {
                HttpResponse<String> refused = assistant.get(URI.create(reviews.toString().replace("/reviews", page)));
                assertThat(refused.statusCode()).as(page).isEqualTo(403);
            }
            assertThat(teacher.get(URI.create(home + "/reviews")).statusCode()).as("who is in it").isEqualTo(200);
        } finally {
            control("/control/roster?course=2&resume=4");
        }
    }

    @Test
    void a_learner_cannot_ask_for_a_reading() {
        Browser learner = browser("6");
        HttpResponse<String> room = learner.arrive(Lms.launch(learner, lms.first(), LINK));
        String here = room.uri().toString().replaceFirst("(/s/[0-9a-f]{8}).*", "$1");
        HttpResponse<String> languages = learner.get(URI.create(here + "/languages"));
        assertThat(learner.post(URI.create(here + "/roster"), Map.of("csrf", found(TOKEN, languages.body())))
                .statusCode()).isEqualTo(403);
    }

    /** Comes, which has the roster read, and comes back to the board until it was. */
    private static String read(Browser teacher) {
        HttpResponse<String> board = teacher.arrive(Lms.launch(teacher, lms.first(), LINK));
        String token = found(TOKEN, board.body());
        URI refresh = TheWar.base().resolve(found(ROSTER, board.body()));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!board.body().contains("pas encore venu")) {
            assertThat(System.nanoTime()).as(board.body()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            board = teacher.follow(teacher.post(refresh, Map.of("csrf", token)));
        }
        return board.body();
    }

    private static Browser browser(String account) {
        Browser browser = Browser.inWindow();
        Lms.enter(browser, lms.first(), account);
        return browser;
    }

    private static void control(String address) {
        assertThat(Browser.inWindow().post(lms.first().address().resolve(address), Map.of()).statusCode()).isBetween(200, 299);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
