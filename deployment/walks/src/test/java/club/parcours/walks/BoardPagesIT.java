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
            board.locator(ROWS + " th a").last().focus();
            board.keyboard().press("Tab");
            assertThat(board.evaluate("document.activeElement.rel")).as("the pages come after the people").isEqualTo("next");
            board.keyboard().press("Enter");
            board.waitForURL("**?page=2#people");
            assertThat(board.locator(ROWS).count()).isEqualTo(40);
            assertThat(board.locator(ROWS + " th").allInnerTexts()).doesNotContain(first);
            board.locator(".board thead a[href*='module=M2']").press("Enter");
            board.waitForURL("**?module=M2&page=2");
            board.locator("nav.leaf a").last().press("Enter");
            board.waitForURL("**?module=M2&page=3#people");
            assertThat(board.locator("nav.leaf a[rel=next]").count()).isZero();
            String last = board.locator(ROWS + " th a").last().innerText();

            board.locator("#find-name").focus();
            board.keyboard().type(last);
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
            WithoutScriptIT.pressOn(board);
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
