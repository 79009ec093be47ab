package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A teacher chooses in the tool what a course takes, inside the practice LMS's page; learners open it. */
@ExtendWith(Stage.OfItsOwn.class)
class PickerIT {
    private static final String TEACHER = "3";
    private static final String COURSE = "2";
    private static final int MOST_TABS = 60;

    @Test
    void a_module_and_a_milestone_with_its_column_arrive_and_so_does_the_grade(Stage stage) {
        Teacher teacher;
        List<String> chosen;
        try (Visit visit = stage.chromium().visit(CookieMode.THIRD_PARTY_BLOCKED, Screen.LAPTOP)) {
            visit.enter(visit.page(), stage.lms().second(), TEACHER, "fr", COURSE);
            teacher = new Teacher(visit.page(), stage.lms().second());
            List<String> before = teacher.links(COURSE);
            Frame picker = teacher.pick(COURSE, "fr", "?data=95399");
            Teacher.item(picker, "modules/M2").check();
            Teacher.column(picker, "modules/M2").uncheck();
            Teacher.item(picker, "milestones/PM2").check();
            visit.framed(visit.page(), "20-picker", "fr");
            Teacher.add(picker);
            picker.locator("li.item.accepted").nth(1).waitFor();
            visit.framed(visit.page(), "21-picked", "fr");
            teacher.save(picker, COURSE);
            chosen = new ArrayList<>(teacher.links(COURSE));
            chosen.removeAll(before);
            assertThat(chosen).hasSize(2);
            assertThat(visit.complaints()).isEmpty();
        }
        learn(stage, chosen.get(0), chosen.get(1));
        assertThat(stage.lms().column(stage.lms().second(), chosen.get(1)).maximum().intValueExact()).isEqualTo(10);
    }

    /** The milestone's link first, so that its column is known; then the module. */
    private static void learn(Stage stage, String module, String milestone) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page page = visit.page();
            visit.enter(page, stage.lms().second(), "8", "fr", COURSE);
            Frame room = visit.openInFrame(page, milestone);
            new Learner(room, name -> { }).chooseLanguage("fr");
            room.locator(".checklist").waitFor();
            page.navigate(stage.lms().second().address() + "/course/" + COURSE);
            Frame there = visit.openInFrame(page, module);
            there.waitForURL("**/modules/M2");
            Learner learner = new Learner(there, name -> { });
            learner.sortCards();
            learner.goOn();
            learner.tellSteps(Learner.Step.FOUR);
            learner.goOn();
            learner.reflect("L’étape qui m’a le plus appris, c’est le marché.");
            learner.goOn();
            learner.noteQualities("patient", "débrouillarde");
            stage.lms().awaitGrade(stage.lms().second(), milestone, "8", 10);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void on_a_phone_from_right_to_left_the_keyboard_alone_chooses(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page page = visit.page();
            visit.enter(page, stage.lms().first(), TEACHER, "fr", COURSE);
            Frame picker = new Teacher(page, stage.lms().first()).pick(COURSE, "ar-XB", "?multiple=no");
            assertThat(picker.locator("html").getAttribute("dir")).isEqualTo("rtl");
            assertThat(((Number) picker.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue())
                    .as("no scrolling sideways").isLessThanOrEqualTo(0);
            visit.framed(page, "22-picker-one", "ar-XB");

            press(page, picker, "button.btn-go", "Enter");
            picker.locator("#error-item").waitFor();
            visit.framed(page, "23-picker-nothing", "ar-XB");
            press(page, picker, "input[name=item]", "Space");
            assertThat(Teacher.item(picker, "path").isChecked()).isTrue();
            press(page, picker, "button.btn-go", "Enter");
            picker.locator("li.item.accepted").waitFor();
            assertThat(picker.locator("li.item").count()).isEqualTo(1);
            assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
    }

    /** Tab by tab to the first such thing, and then that key. */
    private static void press(Page page, Frame picker, String wanted, String key) {
        picker.locator("h1").click();
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(picker.evaluate("wanted => document.activeElement.matches(wanted)", wanted))) {
                page.keyboard().press(key);
                return;
            }
        }
        throw new AssertionError(wanted + " is not reached by the keyboard");
    }

    @Test
    void who_cancels_comes_back_with_nothing(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page page = visit.page();
            visit.enter(page, stage.lms().first(), TEACHER, "fr", COURSE);
            Teacher teacher = new Teacher(page, stage.lms().first());
            List<String> before = teacher.links(COURSE);
            Frame picker = teacher.pick(COURSE, "fr", "");
            picker.locator("button[formaction$='/cancellation']").click();
            picker.locator(".msg").waitFor();

            assertThat(picker.locator("li.item").count()).isZero();
            teacher.save(picker, COURSE);
            assertThat(teacher.links(COURSE)).isEqualTo(before);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void nothing_serious_stands_in_anyones_way(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.NARROW)) {
            Page page = visit.page();
            visit.enter(page, stage.lms().first(), TEACHER, "fr", COURSE);
            page.navigate(stage.lms().first().address() + "/launch/deep-link/2/1");
            page.locator("form[action$='/languages'], form[action$='/deep-links']").first().waitFor();
            if (page.locator("form[action$='/languages']").count() > 0) {
                new Learner(page.mainFrame(), name -> { }).chooseLanguage("fr");
            }
            page.locator("form[action$='/deep-links']").waitFor();

            assertThat(Axe.grave(page)).isEmpty();
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(Screen.NARROW.width);
            visit.picture(page, "24-picker-narrow", "fr");
            page.navigate(page.url().replaceAll("/deep-links.*", "/privacy"));
            page.locator("details.kept").first().waitFor();
            assertThat(Axe.grave(page)).isEmpty();
            visit.picture(page, "25-privacy", "fr");
        }
    }
}
