package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Site;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way, clicked: from the practice LMS's course page through module M2 to the grade in its gradebook. */
@ExtendWith(Stage.OfItsOwn.class)
class LaunchToGradeIT {
    private static final String COURSE = "2";
    private static final String LINK = "1";

    @ParameterizedTest(name = "in the course''s page, cookies {0}, {1}, {2}")
    @CsvSource({"ALLOWED, LAPTOP, fr, 5", "THIRD_PARTY_BLOCKED, PHONE, en, 6"})
    void in_a_frame(CookieMode cookies, Screen screen, String language, String account, Stage stage) {
        try (Visit visit = stage.chromium().visit(cookies, screen)) {
            Page page = visit.page();
            visit.enter(page, stage.lms().first(), account, language.substring(0, 2), COURSE);
            Frame room = visit.openInFrame(page, LINK);

            walk(visit, page, room, language);

            stage.lms().awaitGrade(stage.lms().first(), LINK, account, 10);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "LAPTOP"})
    void in_a_window_of_its_own_read_from_right_to_left(Screen screen, Stage stage) {
        Site site = screen == Screen.PHONE ? stage.lms().first() : stage.lms().second();
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, screen)) {
            visit.enter(visit.page(), site, "7", "fr", COURSE);
            Page window = visit.openInWindow(visit.page(), LINK);

            walk(visit, window, window.mainFrame(), "ar-XB");

            assertThat(window.locator("html").getAttribute("dir")).isEqualTo("rtl");
            stage.lms().awaitGrade(site, LINK, "7", 10);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void where_the_frame_keeps_no_cookie_a_window_is_offered_and_works(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.DROPPED_IN_FRAMES, Screen.PHONE)) {
            Page page = visit.page();
            visit.enter(page, stage.lms().first(), "8", "fr", COURSE);
            Frame frame = visit.openInFrame(page, LINK);
            frame.locator("form[target=_blank] button").waitFor();
            visit.picture(page, "00-no-cookie", "fr");
            Page window = page.waitForPopup(() -> frame.locator("form[target=_blank] button").click());

            walk(visit, window, window.mainFrame(), "fr");

            stage.lms().awaitGrade(stage.lms().first(), LINK, "8", 10);
        }
    }

    static void walk(Visit visit, Page page, Frame room, String language) {
        Learner learner = new Learner(room, name -> visit.picture(page, name, language));
        learner.chooseLanguage(language);
        visit.picture(page, "02-first", language);
        learner.sortCards();
        learner.goOn();
        learner.tellSteps(Learner.Step.FOUR);
        learner.goOn();
        learner.reflect("L’étape qui m’a le plus appris, c’est le marché.");
        learner.goOn();
        learner.noteQualities("patient", "débrouillarde");
        learner.goOn();
        visit.picture(page, "13-after", language);
    }
}
