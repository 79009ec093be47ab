package club.parcours.course;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import club.parcours.house.TheWar;
import club.parcours.practice.Offer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An LMS that tells of copied courses by notices, before anybody comes from the copy. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NoticeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern COURSE = Pattern.compile("\"course\"\\s*:\\s*\"(\\d+)\"");
    private static final Pattern LINK = Pattern.compile("\"2\"\\s*:\\s*\"(\\d+)\"");

    private static Lms lms;

    @BeforeAll
    static void start() {
        lms = Lms.registered();
        lms.first().offers().set(Offer.NOTICES, "yes");
    }

    @AfterAll
    static void stop() {
        lms.close();
    }

    @Test
    void a_copied_course_knows_where_it_comes_from_when_the_first_facilitator_opens_it() {
        Browser teacher = browser("3");
        teacher.arrive(Lms.launch(teacher, lms.first(), "2"));
        Browser learner = browser("5");
        learner.arrive(Lms.launch(learner, lms.first(), "2"));
        awaitHandler();

        String copy = control("/control/copies?course=2");
        HttpResponse<String> board = teacher.arrive(Lms.launch(teacher, lms.first(), found(LINK, copy)));
        assertThat(found(COURSE, copy)).isNotEqualTo("2");
        assertThat(board.statusCode()).isEqualTo(200);
        assertThat(board.body()).contains("Copié de «", "Personne n’est encore venu.");

        assertThat(control("/control/notices?tool=1&type=LtiContextCopyNotice&again=yes")).contains("200");
        assertThat(teacher.arrive(Lms.launch(teacher, lms.first(), "2")).body()).as("the old course")
                .doesNotContain("Copié de");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                             | 400
            {"notices":[]}                                 | 400
            {"notices":[{"jwt":""}]}                       | 400
            {"notices":[null,{"other":1}]}                 | 400
            {"notices":[{"jwt":"eyJhbGciOiJub25lIn0.e30."}]} | 400
            []                                             | 400
            """)
    void what_is_no_signed_notice_is_refused_and_nothing_is_kept(String body, int status) throws Exception {
        assertThat(post(body).statusCode()).isEqualTo(status);
    }

    @Test
    void a_notice_that_nobody_signed_or_that_is_for_somebody_else_is_refused() throws Exception {
        String genuine = lms.first().idToken("3", "2").text();
        assertThat(post(batch(genuine)).statusCode()).as("a launch is no notice").isEqualTo(400);
        assertThat(post(batch(lms.first().idToken("3", "2").unsigned().text())).statusCode()).isIn(400, 401);
        assertThat(post(batch(lms.first().idToken("3", "2").claim("aud", "another").text())).statusCode()).isEqualTo(400);
        assertThat(post(batch(lms.first().idToken("3", "2").claim("exp", 22222).claim("iat", 11111).text())).statusCode())
                .isEqualTo(401);
    }

    private static Browser browser(String account) {
        Browser browser = Browser.inWindow();
        Lms.enter(browser, lms.first(), account);
        return browser;
    }

    /** The tool asks by its outbox; until then the LMS has nobody to tell. */
    private static void awaitHandler() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!control("/control/notices?tool=1&type=LtiContextCopyNotice").contains("status")) {
            assertThat(System.nanoTime()).as("no handler yet").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static String control(String address) {
        return Browser.inWindow().post(lms.first().address().resolve(address), Map.of()).body();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static String batch(String token) {
        return "{\"notices\":[{\"jwt\":\"" + token + "\"}]}";
    }

    private static HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(TheWar.base().resolve("/app/lti/notice"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
    }
}
