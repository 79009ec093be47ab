package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Site;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A teacher on a phone sees who has not come yet, and, once they ask again, who has left. In the full run only: readings
 * are a minute apart, and every build reads the same roster over HTTP.
 */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class RosterIT {
    private static final String COURSE = "2";
    private static final String LINK = "2";
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    @Test
    void those_who_never_came_are_listed_and_leavers_are_marked(Stage stage) {
        Site site = stage.lms().first();
        try (Visit learner = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            learner.enter(learner.page(), site, "6", "fr", COURSE);
            new Learner(learner.openInFrame(learner.page(), LINK), name -> { }).chooseLanguage("fr");
        }
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Frame board = board(visit, site, "fr");
            until(board, "pas encore venu");
            assertThat(rows(board, "a quitté le cours")).isZero();

            site.rosters().leave(site.accounts().find("6").orElseThrow(), COURSE);
            until(board, "a quitté le cours");
            assertThat(rows(board, "a quitté le cours")).isEqualTo(1);
            assertThat((Boolean) board.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
            board.locator("form[action$='/roster']").scrollIntoViewIfNeeded();
            visit.picture(visit.page(), "31-roster", "fr");
            assertThat(visit.complaints()).isEmpty();
        }
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Frame board = board(visit, site, "ar-XB");
            assertThat((Boolean) board.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
            board.locator("form[action$='/roster']").scrollIntoViewIfNeeded();
            visit.picture(visit.page(), "31-roster", "ar-XB");
        }
    }

    private static Frame board(Visit visit, Site site, String language) {
        Page page = visit.page();
        visit.enter(page, site, language.equals("fr") ? "3" : "4", "fr", COURSE);
        Frame room = visit.openInFrame(page, LINK);
        new Learner(room, name -> { }).chooseLanguage(language);
        room.locator("form[action$='/roster']").waitFor();
        return room;
    }

    /** Presses the button until the words are there; readings are a minute apart. */
    private static void until(Frame board, String words) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (rows(board, words) == 0) {
            assertThat(System.nanoTime()).as(words).isLessThan(end);
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            board.waitForNavigation(() -> board.locator("form[action$='/roster'] button").click());
            board.locator("form[action$='/roster']").waitFor();
        }
    }

    private static int rows(Frame board, String words) {
        return board.locator("table.board tbody tr").filter(new Locator.FilterOptions().setHasText(words)).count();
    }
}
