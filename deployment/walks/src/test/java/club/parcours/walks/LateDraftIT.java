package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** On a slow line what was typed first must not arrive last. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.Provided.class)
class LateDraftIT {
    private static final double LONG_ENOUGH_TO_LEAVE_MS = 300;

    @Test
    void a_draft_on_its_way_does_not_overtake_the_answer(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.enter(visit.page(), stage.lms().first(), "6", "fr", "2");
            Page window = visit.openInWindow(visit.page(), "1");
            window.waitForURL("**/app/s/**");
            Learner learner = new Learner(window.mainFrame(), picture -> { });
            learner.chooseLanguage("fr");
            learner.goTo("/exercises/M2E3");
            List<Route> slow = new ArrayList<>();
            window.route("**/M2E3/draft", slow::add);
            window.locator("#text").fill("Le marché");
            window.waitForCondition(() -> !slow.isEmpty());

            window.locator("#text").fill("Le marché m’a appris à compter.");
            window.locator("form[action$='/answers'] button.btn-go").click();
            window.waitForTimeout(LONG_ENOUGH_TO_LEAVE_MS);
            arrive(slow.get(0));

            window.locator("a[href$='?change=1']").waitFor();
            learner.goTo("/exercises/M2E3");
            assertThat(window.locator("#text").count()).as("no draft stands over the answer").isZero();
            assertThat(window.locator(".written").innerText()).isEqualTo("Le marché m’a appris à compter.");
        }
    }

    /** The tool gets it even if the page that sent it is gone, as when it was already on the line. */
    private static void arrive(Route sent) {
        APIResponse answer = sent.fetch();
        assertThat(answer.status()).isEqualTo(200);
        sent.fulfill(new Route.FulfillOptions().setResponse(answer));
    }
}
