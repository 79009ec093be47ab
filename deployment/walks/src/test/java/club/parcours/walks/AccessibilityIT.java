package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of page of a learner, by the rules that a program can check, on the narrowest screen; in Arabic with French
 * beside it.
 */
@ExtendWith(Stage.Provided.class)
class AccessibilityIT {
    private static final List<String> PAGES = List.of("/", "/modules/M2", "/exercises/M2E1", "/exercises/M2E2",
            "/exercises/M2E2/steps/new", "/exercises/M2E3", "/exercises/M2E4", "/cards/M2D", "/milestones/PM2",
            "/modules/M1", "/exercises/M1E3", "/exercises/M1E5", "/exercises/M3E3", "/exercises/M3E3/sheets/1",
            "/exercises/M7E1/sheets/C01", "/portfolio", "/privacy", "/languages");
    private static final Set<String> OUTSIDE_THE_TABS = Set.of("/privacy", "/languages");

    static Stream<String> languages() {
        return Boolean.getBoolean("parcours.full") ? Stream.of("fr", "en", "ar", "ar-XB") : Stream.of("fr", "ar");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothing_serious_stands_in_anyones_way(String language, Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.NARROW)) {
            visit.enter(visit.page(), stage.lms().second(), "5", "fr", "2");
            Page window = visit.openInWindow(visit.page(), "1");
            Learner learner = new Learner(window.mainFrame(), name -> { });
            window.waitForURL("**/app/s/**");
            learner.goTo("/languages");
            learner.chooseLanguages(language, language.equals("ar") ? "fr" : "");
            for (String path : PAGES) {
                learner.goTo(path);

                assertThat(window.locator("body[data-refused]").count()).as(language + " " + path + " opens").isZero();
                assertThat(Axe.grave(window)).as(language + " " + path).isEmpty();
                assertThat(window.locator(".tabs [aria-current]").count()).as("the place of " + path)
                        .isEqualTo(OUTSIDE_THE_TABS.contains(path) ? 0 : 1);
                assertThat(((Number) window.evaluate("document.documentElement.scrollWidth")).intValue())
                        .as(language + " " + path + " must not scroll sideways")
                        .isLessThanOrEqualTo(Screen.NARROW.width);
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }
}
