package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the pages of the way cost somebody who pays by the megabyte. */
@ExtendWith(Stage.Provided.class)
class PageWeightIT {
    private static final int KIB = 1024;
    private static final List<String> PAGES = List.of("/", "/modules/M2", "/exercises/M2E1", "/exercises/M2E2",
            "/exercises/M2E2/steps/new", "/exercises/M2E3", "/exercises/M2E4", "/cards/M2D", "/milestones/PM2",
            "/portfolio");

    @Test
    void the_first_page_is_light(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page page = visit.page();
            visit.enter(page, stage.lms().second(), "13", "fr", "3");
            Scales scales = new Scales(page, stage.tool().address());
            List<String> unvaried = new ArrayList<>();
            page.onResponse(answer -> {
                if (answer.url().contains("/static/") && !answer.headers().getOrDefault("vary", "").contains("Accept-Encoding")) {
                    unvaried.add(answer.url());
                }
            });
            page.navigate(stage.lms().second().address() + "/launch/3");
            page.waitForURL("**/languages*");

            Scales.Weight first = scales.read("first page of all, with the launch");

            assertThat(first.script()).isPositive().isLessThanOrEqualTo(75 * KIB);
            assertThat(first.total()).isGreaterThan(first.script()).isLessThanOrEqualTo(300 * KIB);
            assertThat(unvaried).as("packed or not, as one asks: caches have to know").isEmpty();
            Learner learner = new Learner(page.mainFrame(), name -> { });
            learner.chooseLanguage("fr");
            scales.read("what follows it");
            for (String path : PAGES) {
                learner.goTo(path);
                assertThat(scales.read(path).total()).as(path).isPositive().isLessThan(100 * KIB);
            }
        }
    }
}
