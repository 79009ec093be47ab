package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole way to the grade in a browser that runs no script: some more buttons to press, and all of it works. */
@ExtendWith(Stage.Provided.class)
class WithoutScriptIT {
    private static final int MOST_BUTTONS = 5;

    @Test
    void from_the_link_to_the_grade_without_script(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE, false)) {
            visit.enter(visit.page(), stage.lms().first(), "8", "fr", "2");
            Page window = visit.openInWindow(visit.page(), "1");
            pressOn(window);
            assertThat(window.locator("script[src*='htmx']").count()).isEqualTo(1);
            Learner learner = new Learner(window.mainFrame(), name -> visit.picture(window, name, "no-script"));
            learner.chooseLanguage("fr");
            learner.sortCards();
            learner.goOn();
            learner.tellSteps(Learner.Step.FOUR);
            learner.goOn();
            learner.reflect("Maintenant, je sais organiser une journée.");
            learner.goOn();
            learner.noteQualities("patient", "débrouillarde");
            learner.goOn();

            stage.lms().awaitGrade(stage.lms().first(), "1", "8", 10);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** The forms that a script would send by itself, until a page of the launch stands there. */
    static void pressOn(Page window) {
        for (int buttons = 0; buttons < MOST_BUTTONS && !window.url().contains("/app/s/"); buttons++) {
            Locator button = window.locator("#post button, form[data-onward] button");
            button.waitFor();
            String before = window.url();
            button.click();
            window.waitForURL(address -> !address.equals(before));
        }
    }
}
