package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the pages of the way cost somebody who pays by the megabyte. What was weighed stands in {@code page-weights.md} below this
 * module's target, as a table for docs/reference/load.md.
 */
@ExtendWith(Stage.Provided.class)
class PageWeightIT {
    private static final int KIB = 1024;
    private static final List<String> PAGES = List.of("/", "/modules/M2", "/exercises/M2E1", "/exercises/M2E2",
            "/exercises/M2E2/steps/new", "/exercises/M2E3", "/exercises/M2E4", "/cards/M2D", "/milestones/PM2",
            "/portfolio");
    /** Before a release: forty-eight choices, a story, phrases with pictures, a grid, a compass, quizzes, a CV, and what stands beside. */
    private static final List<String> MORE = List.of("/exercises/M1E3", "/exercises/M3E3", "/exercises/M3E3/sheets/1", "/exercises/M4E2",
            "/exercises/M4E2?pack=kitchen", "/exercises/M5E3", "/exercises/M7E1", "/exercises/M7E1/sheets/C01", "/exercises/M8E1",
            "/exercises/M9E1", "/exercises/M10E3", "/cards/M9D", "/milestones/PM10", "/competences", "/competences/C01", "/documents/cv",
            "/takeout", "/privacy");

    private static Stream<String> pages() {
        return Stream.concat(PAGES.stream(), Boolean.getBoolean("parcours.full") ? MORE.stream() : Stream.empty());
    }

    @Test
    void the_first_page_is_light(Stage stage) throws IOException {
        List<Scales.Weight> weighed = new ArrayList<>();
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
            weighed.add(first);

            assertThat(first.script()).isPositive().isLessThanOrEqualTo(75 * KIB);
            assertThat(first.total()).isGreaterThan(first.script()).isLessThanOrEqualTo(300 * KIB);
            assertThat(unvaried).as("packed or not, as one asks: caches have to know").isEmpty();
            Learner learner = new Learner(page.mainFrame(), name -> { });
            learner.chooseLanguage("fr");
            weighed.add(scales.read("what follows it"));
            pages().forEach(path -> {
                learner.goTo(path);
                weighed.add(scales.read(path));
            });
        } finally {
            Files.writeString(Checkout.HERE.folder().resolve("page-weights.md"), table(weighed));
        }
        assertThat(weighed).hasSize((int) pages().count() + 2);
        assertThat(weighed.subList(2, weighed.size())).allSatisfy(page ->
                assertThat(page.total()).as(page.of()).isPositive().isLessThan(100 * KIB));
    }

    private static String table(List<Scales.Weight> weighed) {
        StringBuilder table = new StringBuilder("| page | KiB | of them script |\n|---|---:|---:|\n");
        weighed.forEach(page -> table.append("| ").append(page.of()).append(" | ").append(page.kib(page.total())).append(" | ")
                .append(page.kib(page.script())).append(" |\n"));
        return table.toString();
    }
}
