package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Site;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The board of a course of more people than a page holds: by keys, on phones, from right to left, and without script. */
@ExtendWith(Stage.OfItsOwn.class)
class BoardPagesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String COURSE = "2";
    private static final String LINK = "2";
    private static final String ROWS = "table.board tbody tr";

    @Test
    void pages_are_turned_and_people_found_by_keys_and_by_fingers_in_any_direction(Stage stage) {
        Site site = stage.lms().first();
        site.rosters().invent(COURSE, 90, 0);
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page board = arrived(visit, site, "3", "fr");
            String first = board.locator(ROWS + " th").first().innerText();
            visit.look(board, "35-board-pages", "fr");
            Keys keys = new Keys(board);
            keys.open("a[rel=next]");
            assertThat(board.url()).endsWith("?page=2#people");
            assertThat(board.locator(ROWS).count()).isEqualTo(40);
            assertThat(board.locator(ROWS + " th").allInnerTexts()).doesNotContain(first);
            keys.open(".board thead a[href*='module=M2']");
            assertThat(board.url()).endsWith("?module=M2&page=2");
            keys.open("nav.leaf a:last-child");
            assertThat(board.url()).endsWith("?module=M2&page=3#people");
            String last = board.locator(ROWS + " th a").last().innerText();

            keys.write("#find-name", last);
            board.keyboard().press("Enter");
            board.waitForURL("**/found#people");
            assertThat(board.locator(ROWS).allInnerTexts()).anyMatch(row -> row.contains(last)).hasSizeLessThan(10);
            visit.look(board, "35-board-found", "fr");
            board.navigate(board.url().replaceFirst("/found.*", "/calls"));
            visit.look(board, "35-board-calls", "fr");
            assertThat(visit.complaints()).isEmpty();
        }
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.NARROW)) {
            Page board = arrived(visit, site, "4", "ar");
            board.locator("a[rel=next]").click();
            board.waitForURL("**?page=2#people");
            board.evaluate("document.querySelectorAll('" + ROWS + "').forEach((row, at) => at > 4 && row.remove())");
            visit.look(board, "35-board-pages", "ar");
            board.navigate(board.url().replaceFirst("[?].*", "/calls?page=2"));
            visit.look(board, "35-board-calls", "ar");
            assertThat(visit.complaints()).isEmpty();
        }
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE, false)) {
            visit.enter(visit.page(), site, "3", "fr", COURSE);
            Page board = visit.openInWindow(visit.page(), LINK);
            board.waitForURL("**/app/s/**");
            board.locator("a[rel=next]").click();
            board.waitForURL("**?page=2#people");
            String name = board.locator(ROWS + " th a").first().innerText();
            board.locator("#find-name").fill(name.substring(0, 4));
            board.locator("form.find button").click();
            board.waitForURL("**/found#people");
            assertThat(board.locator(ROWS).allInnerTexts()).anyMatch(row -> row.contains(name));
        }
    }

    /** Who runs the course, as soon as the roster was read. */
    private static Page arrived(Visit visit, Site site, String account, String language) {
        Page board = visit.arrive(site, account, COURSE, LINK, language, "");
        Lms.await(PATIENCE, () -> {
            board.reload();
            return board.locator("a[rel=next]").count() == 1;
        }, () -> "no second page: " + board.locator("main").innerText());
        return board;
    }
}
