package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Column;
import club.parcours.practice.Site;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two stories, submitted: almost, with advice; submitted anew: reached; and from the grade back to how it came about. */
@ExtendWith(Stage.Provided.class)
class DecisionIT {
    private static final String COURSE = "2";
    private static final String WHOLE_PATH = "2";
    private static final String LEARNER = "8";
    private static final String ADVICE = "Dis ce qui a changé après.";

    @Test
    void from_a_copy_through_almost_to_reached_and_from_the_grade_back(Stage stage) {
        Site site = stage.lms().second();
        try (Visit learning = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE);
                Visit leading = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page learner = enter(learning, site, LEARNER);
            String mine = launch(learner);
            new Worker(learner.mainFrame(), mine, name -> { }).work("M3E3");
            learner.navigate(mine + "/milestones/PM3");
            learning.look(learner, "30-submit", "fr");
            assertThat(learner.locator("#submit").innerText()).contains("même tes réponses privées", "2");
            Learner.submit(learner);
            learning.look(learner, "31-waiting", "fr");

            Page leader = enter(leading, site, "3");
            leading.look(leader, "32-cockpit", "fr");
            Leader judge = new Leader(leader);
            judge.openTheOldest("PM3");
            assertThat(leader.locator(".entry").count()).isEqualTo(2);
            leading.look(leader, "33-review", "fr");
            judge.choose("ALMOST");
            judge.advise(ADVICE);
            judge.decide("almost");

            learner.reload();
            heard(learning, learner);
            assertThat(learner.locator("#answer").innerText()).contains("C’est presque ça", ADVICE, "Dis ce que cela a changé.");
            assertThat(learner.locator("#answer a[href$='/exercises/M3E3']").count()).isEqualTo(1);
            learning.look(learner, "34-almost", "fr");
            Learner.submit(learner);

            leader.reload();
            judge.choose("REACHED");
            judge.decide("reached");
            leading.look(leader, "35-reached", "fr");
            learner.reload();
            learner.locator(".reached").waitFor();
            ask(leading, leader);
            String link = graded(stage, site);
            trail(learning, leading, link);
            nothing(stage, site, link);
            assertThat(learning.complaints()).isEmpty();
            assertThat(leading.complaints()).isEmpty();
        }
    }

    /** The course asks for one story more from now on; what is reached stays. */
    private static void ask(Visit leading, Page leader) {
        leader.navigate(launch(leader) + "/rules/course");
        leading.look(leader, "38-rules", "fr");
        leader.locator("a[href$='/rules/course/PM3']").click();
        leader.locator("input[name=PM3-second]").fill("3");
        leader.locator("form[action$='/rules/course/PM3'] button.btn-go").click();
        leader.locator("details.more summary").last().waitFor();
        leading.look(leader, "39-rule", "fr");
    }

    /** The link in the comment of the grade leads both to the same trail, each on their own side. */
    private static void trail(Visit learning, Visit leading, String link) {
        Page own = learning.newTab();
        own.navigate(link);
        assertThat(own.url()).endsWith("/milestones/PM3/trail");
        assertThat(own.locator(".decision").count()).isEqualTo(2);
        learning.look(own, "36-trail", "fr");
        Page theirs = leading.newTab();
        theirs.navigate(link);
        assertThat(theirs.url()).matches(".*/reviews/[0-9a-f-]{36}/PM3/trail");
        assertThat(theirs.locator(".decision").count()).isEqualTo(2);
        leading.look(theirs, "37-trail", "fr");
    }

    /** To who has not come, and to another learner of the course, the link says nothing. */
    private static void nothing(Stage stage, Site site, String link) {
        try (Visit peer = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            peer.page().navigate(link);
            assertThat(peer.page().locator(".decision").count()).isZero();
            enter(peer, site, "6");
            Page again = peer.newTab();
            again.navigate(link);
            assertThat(again.url()).isEqualTo(link);
            assertThat(again.locator(".decision").count()).isZero();
        }
    }

    private static void heard(Visit learning, Page learner) {
        Locator voice = learner.locator("#answer .told-voice audio");
        voice.waitFor();
        String file = voice.locator("source").first().getAttribute("src");
        String home = learner.url().replaceAll("(https?://[^/]+).*", "$1");
        assertThat(learning.context().request().get(home + file).body().length).isGreaterThan(1_000);
    }

    /** Waits for all points in the LMS's column, and takes the link out of the comment. */
    private static String graded(Stage stage, Site site) {
        Lms.await(Duration.ofSeconds(120), () -> column(site) != null && points(site).compareTo(BigDecimal.valueOf(20)) == 0,
                () -> "not all points are there");
        String comment = site.gradebook().grade(column(site).id(), LEARNER).remark();
        String link = comment.replaceAll(".*(http\\S+).*", "$1");
        assertThat(link).startsWith(stage.tool().address() + "/app/open/trails/");
        return link;
    }

    private static BigDecimal points(Site site) {
        return site.gradebook().grade(column(site).id(), LEARNER).result(column(site).maximum()).orElse(BigDecimal.ZERO);
    }

    private static Column column(Site site) {
        return site.gradebook().columns(COURSE).stream().filter(one -> one.resourceId().equals("PM3")).findFirst().orElse(null);
    }

    private static Page enter(Visit visit, Site site, String account) {
        return visit.arrive(site, account, COURSE, WHOLE_PATH, "fr", "");
    }

    private static String launch(Page page) {
        return new Learner(page.mainFrame(), name -> { }).launch();
    }
}
