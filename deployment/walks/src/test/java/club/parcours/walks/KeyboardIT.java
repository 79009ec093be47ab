package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.walks.Learner.Step;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole way to the grade on a small phone with a keyboard: no mouse, no finger. */
@ExtendWith(Stage.Provided.class)
class KeyboardIT {
    private static final String GO_ON = "main .steps-on a.btn-go";

    @Test
    void from_the_link_to_the_grade_with_keys_alone(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.enter(visit.page(), stage.lms().second(), "7", "fr", "2");
            Page window = visit.page().waitForPopup(() -> visit.page().locator("#link-1").getByRole(AriaRole.LINK,
                    new Locator.GetByRoleOptions().setName("Open in a new window")).press("Enter"));
            Keys keys = new Keys(window);
            window.waitForURL("**/languages*");
            keys.choose("language", "fr");
            keys.press(".beside-it > summary", "input[name=second][value='']");
            keys.choose("second", "");
            keys.open("main form button");
            keys.open("#understood button");
            keys.open("main a[href$='/exercises/M2E1']");
            sortCards(window, keys);
            keys.open(GO_ON);
            Step.FOUR.forEach(step -> tell(keys, step));
            keys.open(GO_ON);
            keys.write("#text", "Maintenant, je sais organiser une journée.");
            keys.press("form[action$='/answers'] button.btn-go", "a[href$='?change=1']");
            keys.open(GO_ON);
            keys.tick("input[name=choice][value=patient]");
            keys.write("input[name=own]", "débrouillarde");
            keys.press("form[action$='/answers'] button.btn-go", "a[href$='?change=1']");
            keys.open(GO_ON);

            stage.lms().awaitGrade(stage.lms().second(), "1", "7", 10);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void sortCards(Page window, Keys keys) {
        while (window.locator("#game").count() > 0) {
            keys.press(".tile", "#next");
            keys.open("#next");
        }
    }

    private static void tell(Keys keys, Step step) {
        keys.open("main .steps-on a[href$='/steps/new']");
        keys.choose("kind", step.kind());
        keys.write("#title", step.title());
        keys.choose("time", step.time());
        if (!step.marks().isEmpty()) {
            keys.press("details:has(#place) > summary", "#place");
            keys.write("#place", "Marseille");
            step.marks().stream().map("input[name=mark][value=%s]"::formatted).filter(mark -> !keys.ticked(mark)).forEach(keys::tick);
        }
        keys.open("form[action$='/steps'] button.btn-go");
    }
}
