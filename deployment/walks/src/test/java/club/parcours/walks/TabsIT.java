package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two courses, or two people, in two tabs of one browser: what belongs to one tab never gets into the other. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class TabsIT {
    private static final String LINKS = "[...document.querySelectorAll('a[href], form[action]')]"
            + ".map(one => one.getAttribute('href') ?? one.getAttribute('action'))"
            + ".filter(address => address.includes('/app/s/'))";
    private static final String REFLECTION = "/exercises/M2E3";


    @Test
    void two_people_at_one_device_keep_their_words_apart(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page hers = opened(stage, visit, "5", "2", "1");
            Learner she = welcomed(hers);
            Page his = opened(stage, visit, "6", "2", "1");
            Learner he = welcomed(his);
            she.goTo(REFLECTION);
            he.goTo(REFLECTION);
            she.type("text", "Les mots de la première");
            he.type("text", "Les mots du second");

            hers.reload();
            his.reload();
            assertThat(List.of(she.typed("text"), he.typed("text")))
                    .containsExactly("Les mots de la première", "Les mots du second");

            she.goTo("/portfolio");
            hers.goBack();
            assertThat(she.typed("text")).isEqualTo("Les mots de la première");
            she.reflect("La fin de la première");
            she.goTo("/portfolio");
            he.goTo("/portfolio");
            assertThat(she.read()).contains("La fin de la première");
            assertThat(he.read()).doesNotContain("première");
            his.goBack();
            assertThat(he.typed("text")).isEqualTo("Les mots du second");

            leave(hers);
            he.reflect("La fin du second");
            he.goTo("/portfolio");
            assertThat(he.read()).contains("La fin du second").doesNotContain("première");
            hers.goBack();
            hers.reload();
            assertThat(she.read()).contains("La fin de la première").doesNotContain("second");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void at_one_device_each_reaches_their_own_grade(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Learner she = welcomed(opened(stage, visit, "8", "2", "1"));
            Learner he = welcomed(opened(stage, visit, "6", "2", "1"));
            he.goTo("/exercises/M2E2");
            she.goTo("/exercises/M2E2");
            she.tellSteps(Learner.Step.FOUR);
            stage.lms().awaitGrade(stage.lms().first(), "1", "8", 10);

            he.goTo("/exercises/M2E2");
            assertThat(he.read()).doesNotContain("banque alimentaire");
            assertThat(stage.lms().grade(stage.lms().first(), "1", "6")).isEmpty();
            he.tellSteps(Learner.Step.FOUR.subList(0, 2));
            stage.lms().awaitGrade(stage.lms().first(), "1", "6", 3);
            stage.lms().awaitGrade(stage.lms().first(), "1", "8", 10);
        }
    }

    @Test
    void one_person_in_two_courses_stays_in_each_tab_in_its_course(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page spring = opened(stage, visit, "7", "2", "1");
            Learner inSpring = welcomed(spring);
            inSpring.goTo("/exercises/M2E2");
            inSpring.tellSteps(Learner.Step.FOUR);
            stage.lms().awaitGrade(stage.lms().first(), "1", "7", 10);
            assertThat(stage.lms().grade(stage.lms().first(), "3", "7")).as("a course that was never opened hears nothing").isEmpty();

            Page evening = opened(stage, visit, "7", "3", "3");
            evening.waitForURL("**/modules/M2");
            Learner inEvening = new Learner(evening.mainFrame(), name -> { });
            stage.lms().awaitGrade(stage.lms().first(), "3", "7", 10);
            assertThat(inEvening.launch()).isNotEqualTo(inSpring.launch());

            for (String path : List.of("/", "/exercises/M2E2", REFLECTION, "/portfolio")) {
                inSpring.goTo(path);
                inEvening.goTo(path);
                spring.reload();
                staysIn(inSpring, spring, "2");
                staysIn(inEvening, evening, "3");
            }
            spring.goBack();
            evening.goBack();
            staysIn(inSpring, spring, "2");
            staysIn(inEvening, evening, "3");

            leave(spring);
            evening.reload();
            staysIn(inEvening, evening, "3");
        }
    }

    @Test
    void a_facilitator_of_two_courses_sees_in_each_tab_who_is_there(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            welcomed(opened(stage, visit, "5", "2", "1"));
            welcomed(opened(stage, visit, "13", "3", "3"));
            Learner inSpring = welcomed(opened(stage, visit, "3", "2", "1"));
            Learner inEvening = new Learner(opened(stage, visit, "3", "3", "3").mainFrame(), name -> { });

            for (int time = 0; time < 2; time++) {
                inSpring.goTo("/");
                inEvening.goTo("/");
                assertThat(whoCame(inSpring)).contains("Baobab 12").doesNotContain("Cèdre 21");
                assertThat(whoCame(inEvening)).contains("Cèdre 21").doesNotContain("Baobab 12");
            }
        }
    }

    /** The rows of the group's table, without those whom only the roster names. */
    private static String whoCame(Learner facilitator) {
        return facilitator.room().locator("table.board tbody tr").allInnerTexts().stream()
                .filter(row -> !row.contains("pas encore venu")).collect(Collectors.joining("\n"));
    }

    private static Page opened(Stage stage, Visit visit, String account, String course, String link) {
        visit.enter(visit.page(), stage.lms().first(), account, "fr", course);
        Page window = visit.openInWindow(visit.page(), link);
        window.waitForURL("**/app/s/**");
        return window;
    }

    /** Whoever comes for the first time is asked for their language. */
    private static Learner welcomed(Page window) {
        Learner learner = new Learner(window.mainFrame(), name -> { });
        if (window.url().contains("/languages")) {
            learner.chooseLanguage("fr");
        }
        return learner;
    }

    /** Everything on the page belongs to this tab's launch, and the way back leads to its course. */
    private static void staysIn(Learner learner, Page window, String course) {
        assertThat(window.url()).startsWith(learner.launch());
        String path = learner.launch().replaceFirst("^http://[^/]+", "");
        @SuppressWarnings("unchecked")
        List<String> addresses = (List<String>) window.evaluate(LINKS);
        assertThat(addresses).isNotEmpty().allMatch(address -> address.startsWith(path));
        assertThat(wayBack(window)).endsWith("course=" + course);
    }

    private static String wayBack(Page window) {
        return window.locator(".help__card a[target=_top]").getAttribute("href");
    }

    /** Back to the LMS by the tool's own link. */
    private static void leave(Page window) {
        window.locator(".help > summary").click();
        window.locator(".help__card a[target=_top]").click();
        window.waitForURL("**/return?**");
    }
}
