package club.parcours.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The practice LMS, like Moodle, lets anybody ask for anybody's work. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReviewIT {
    private static Lms lms;

    @BeforeAll
    static void start() {
        lms = Lms.registered();
        launch("5", "2");
        launch("6", "2");
    }

    @AfterAll
    static void stop() {
        lms.close();
    }

    /** The link is to the whole path, and nobody has points yet: the first milestone. */
    @Test
    void a_facilitator_sees_the_milestone_of_the_learner() {
        Browser teacher = Browser.inWindow();
        Lms.enter(teacher, lms.first(), "3");
        HttpResponse<String> chosen = teacher.arrive(Lms.launch(teacher, lms.first(), "2/review/5"));
        HttpResponse<String> page = teacher.follow(chosen);

        assertThat(Browser.location(chosen).getPath()).matches("/app/s/[0-9a-f]{8}/reviews/[0-9a-f-]{36}/PM1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("class=\"checklist\"", "/portfolio/people/");
    }

    @Test
    void learners_see_their_own_work_and_nobody_elses() {
        assertThat(Browser.location(launch("5", "2/review/5")).getPath()).endsWith("/milestones/PM1");
        assertThat(launch("5", "2/review/6").statusCode()).isEqualTo(404);
    }

    @Test
    void somebody_who_never_came_looks_as_if_there_were_no_such_page() {
        HttpResponse<String> page = launch("3", "2/review/8");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).doesNotContain("checklist");
    }

    private static HttpResponse<String> launch(String account, String link) {
        Browser browser = Browser.inWindow();
        Lms.enter(browser, lms.first(), account);
        return browser.arrive(Lms.launch(browser, lms.first(), link));
    }
}
