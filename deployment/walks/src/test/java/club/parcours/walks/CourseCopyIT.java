package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A teacher copies the course in the practice LMS and opens a link of the copy. */
@ExtendWith(Stage.OfItsOwn.class)
class CourseCopyIT {
    private static final String COURSE = "3";

    @Test
    void the_copy_says_where_it_comes_from_and_has_nobodys_work(Stage stage) {
        learnerComes(stage);
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page page = visit.page();
            visit.enter(page, stage.lms().first(), "3", "fr", COURSE);
            Teacher teacher = new Teacher(page, stage.lms().first());
            String link = take(teacher);
            Frame board = open(page, visit, COURSE, link);
            assertThat(board.locator(".told").count()).as("no copy").isZero();
            assertThat(board.locator("table.board tbody tr").filter(new Locator.FilterOptions()
                    .setHasNotText("pas encore venu")).count()).isEqualTo(1);
            Locator stories = asked(board);
            stories.fill("3");
            board.waitForNavigation(() -> board.locator("form[action$='/rules/course/PM3'] button.btn-go").click());

            page.navigate(stage.lms().first().address() + "/course/" + COURSE);
            page.locator("form[action$='/copy'] button").click();
            page.locator(".history").waitFor();
            String copy = page.url().substring(page.url().lastIndexOf('/') + 1);
            Frame fresh = open(page, visit, copy, last(teacher.links(copy)));
            fresh.locator(".told").waitFor();

            assertThat(fresh.locator(".told").textContent()).contains("Copié de «");
            assertThat(fresh.locator("table.board tbody tr").count()).isZero();
            visit.picture(page, "30-copy", "fr");
            assertThat(asked(fresh).inputValue()).as("the rule of the course it comes from").isEqualTo("3");
            assertThat(open(page, visit, COURSE, link).locator(".told").count()).as("the old course").isZero();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** How many stories the course asks for. */
    private static Locator asked(Frame board) {
        new Learner(board, name -> { }).goTo("/rules/course/PM3");
        return board.locator("input[name=PM3-second]");
    }

    private static void learnerComes(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.enter(visit.page(), stage.lms().first(), "6", "fr", COURSE);
            String link = stage.lms().first().courses().find(COURSE).orElseThrow().links().get(0).id();
            Frame room = visit.openInFrame(visit.page(), link);
            new Learner(room, name -> { }).chooseLanguage("fr");
        }
    }

    /** The whole path, chosen in the picker; its number. */
    private static String take(Teacher teacher) {
        List<String> before = teacher.links(COURSE);
        Frame picker = teacher.pick(COURSE, "fr", "");
        Teacher.item(picker, "path").check();
        Teacher.add(picker);
        picker.locator("#save").waitFor();
        teacher.save(picker, COURSE);
        List<String> fresh = new ArrayList<>(teacher.links(COURSE));
        fresh.removeAll(before);
        return last(fresh);
    }

    private static Frame open(Page page, Visit visit, String course, String link) {
        page.navigate(page.url().replaceAll("(https?://[^/]+)/.*", "$1/course/" + course));
        Frame board = visit.openInFrame(page, link);
        board.locator(".modules, form[action$='/languages']").first().waitFor();
        if (board.locator("form[action$='/languages']").count() > 0) {
            new Learner(board, name -> { }).chooseLanguage("fr");
        }
        board.locator(".modules").waitFor();
        return board;
    }

    private static String last(List<String> links) {
        return links.get(links.size() - 1);
    }
}
