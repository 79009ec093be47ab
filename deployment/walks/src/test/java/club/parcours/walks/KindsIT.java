package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Site;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every kind of exercise with keys alone, and in a browser that runs no script; the card game, the life line, the reflection and
 * the qualities of the second module are walked through to the grade by {@link KeyboardIT} and {@link WithoutScriptIT}.
 */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class KindsIT {
    /**
     * A quiz with kind feedback; pairs; what I know by grids; a story in four parts; a language profile and a call to play; an
     * object; a log of evidence; a route; a network as a list to tick; a goal, a plan, a CV, a letter, an interview to play.
     */
    private static final List<String> EXERCISES = List.of("M1E1", "M3E2", "M5E3", "M5E5", "M3E3", "M4E1", "M4E2", "M4E3", "M5E4", "M7E1", "M7E2",
            "M7E3", "M8E4", "M9E5", "M10E1", "M10E2", "M10E3", "M10E4", "M10E5");
    private static final String CLAIM = "/competences/C01";
    private static final int QUESTIONS = 3;

    @Test
    void with_keys_alone(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE);
                Visit fellow = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page peer = enter(stage.lms().first(), fellow, "6", true);
            Page window = enter(stage.lms().first(), visit, "5", true);
            String launch = launch(window);
            Keys keys = new Keys(window);
            work(new Worker(window.mainFrame(), launch, name -> { }, keys), window, launch);
            survey(window, launch, keys);
            documents(window, launch, keys);
            ask(window, launch, "Safran 3", keys);
            answer(peer, launch(peer), new Keys(peer));
            assertThat(visit.complaints()).filteredOn(said -> !said.contains("422")).isEmpty();
            assertThat(fellow.complaints()).isEmpty();
        }
    }

    @Test
    void without_script(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE, false);
                Visit fellow = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE, false)) {
            Page peer = enter(stage.lms().second(), fellow, "5", false);
            Page window = enter(stage.lms().second(), visit, "7", false);
            String launch = launch(window);
            work(new Worker(window.mainFrame(), launch, name -> { }), window, launch);
            survey(window, launch, Hands.FINGER);
            documents(window, launch, Hands.FINGER);
            ask(window, launch, "Comète 14", Hands.FINGER);
            answer(peer, launch(peer), Hands.FINGER);
            assertThat(visit.complaints()).filteredOn(said -> !said.contains("422")).isEmpty();
            assertThat(fellow.complaints()).isEmpty();
        }
    }

    private static void work(Worker worker, Page window, String launch) {
        EXERCISES.forEach(worker::work);
        Kept kept = Kept.read(window, launch);
        assertThat(worker.told()).hasSizeGreaterThan(10)
                .allSatisfy((exercise, words) -> assertThat(kept.of(exercise)).as(exercise).contains(words));
    }

    /** The questions before the first module, which are kept with nobody. */
    private static void survey(Page window, String launch, Hands hands) {
        window.navigate(launch + "/survey/entry");
        window.locator("fieldset.part").all().forEach(question -> hands.tick(question.locator("input").first()));
        hands.press(window.locator("form[action$='/survey/entry'] button.btn-go"));
        window.locator("section.empty .say").waitFor();
    }

    private static void documents(Page window, String launch, Hands hands) {
        for (String kind : List.of("cv", "letter", "plan")) {
            window.navigate(launch + "/documents/" + kind);
            Locator field = window.locator("main input.form-control:not([type=file]), main textarea").first();
            if (field.count() > 0 && field.inputValue().isEmpty()) {
                hands.write(field, "Mot");
            }
            hands.press(window.locator("form[action$='/documents/" + kind + "'] .steps-on button.btn-go"));
            window.waitForURL("**/documents/" + kind + "/ready*");
        }
    }

    /** Says a level, and asks somebody of the course. */
    private static void ask(Page window, String launch, String whom, Hands hands) {
        window.navigate(launch + CLAIM);
        hands.press(window.locator("button[name=level][value='1']"));
        window.locator("button[name=level][value='1'][aria-pressed=true]").waitFor();
        window.navigate(launch + CLAIM + "/requests");
        hands.tick(window.locator("label:has-text('" + whom + "') input[name=person]"));
        hands.press(window.locator("form[action$='/requests'] button.btn-go"));
        window.waitForURL("**" + CLAIM);
    }

    /** Three questions about what a fellow says of themselves. */
    private static void answer(Page window, String launch, Hands hands) {
        window.navigate(launch + "/asked");
        hands.press(window.locator("main .claims a").first());
        for (int question = 0; question < QUESTIONS; question++) {
            Locator part = window.locator("fieldset:has(> .audience--three)").nth(question);
            hands.press(part.locator(".mark").first());
            part.locator(".mark[aria-pressed=true]").waitFor();
        }
    }

    /** On each site only the two who meet there. */
    private static Page enter(Site site, Visit visit, String account, boolean script) {
        visit.enter(visit.page(), site, account, "fr", "2");
        Page window = visit.openInWindow(visit.page(), "1");
        if (!script) {
            WithoutScriptIT.pressOn(window);
        }
        new Learner(window.mainFrame(), name -> { }).chooseLanguage("fr");
        return window;
    }

    private static String launch(Page window) {
        return new Learner(window.mainFrame(), name -> { }).launch();
    }
}
