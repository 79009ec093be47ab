package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Fault;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who set the tool up asks whether it all works, and reads what to change. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.Provided.class)
class SelfTestIT {
    private static final String COURSE = "2";
    private static final String LINK = "1";

    @ParameterizedTest
    @CsvSource({"LAPTOP, fr", "PHONE, ar-XB"})
    void a_connection_that_works_is_green_and_leaves_nothing_behind(Screen screen, String language, Stage stage) {
        learnerComes(stage);
        int columns = columns(stage);
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, screen)) {
            Frame room = selfTest(stage, visit, "3", language);
            assertThat(room.locator(".finding").count()).as("nothing is tried before one asks").isZero();

            run(room);
            visit.picture(visit.page(), "60-self-test", language);

            assertThat(verdicts(room)).containsExactly("good", "good", "good", "good", "good", "good", "good");
            assertThat(room.locator("[data-microphone]:visible").count()).as("one line for the microphone").isEqualTo(1);
            assertThat(columns(stage)).as("the trial column is gone").isEqualTo(columns);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void what_the_platform_refuses_is_red_and_says_what_to_change(Stage stage) {
        learnerComes(stage);
        stage.lms().misbehave(Fault.LINEITEMS_403, "");
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Frame room = selfTest(stage, visit, "3", "fr");
            run(room);
            visit.picture(visit.page(), "61-self-test-refused", "fr");

            assertThat(verdicts(room)).containsExactly("good", "good", "good", "bad", "good", "good");
            assertThat(room.locator(".finding--bad").first().innerText()).contains("refusé la colonne", "HTTP 403");
        } finally {
            stage.lms().behave(Fault.LINEITEMS_403);
        }
    }

    @Test
    void a_learner_does_not_find_it(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.enter(visit.page(), stage.lms().first(), "5", "fr", COURSE);
            Page window = visit.openInWindow(visit.page(), LINK);
            window.waitForURL("**/app/s/**");
            Learner learner = new Learner(window.mainFrame(), name -> { });
            learner.goTo("/languages");
            learner.chooseLanguage("fr");
            learner.goTo("/self-test");
            window.locator("body[data-refused]").waitFor();
            assertThat(window.locator("form[action$='/self-test']").count()).isZero();
        }
    }

    private static void learnerComes(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.enter(visit.page(), stage.lms().first(), "5", "fr", COURSE);
            visit.openInWindow(visit.page(), LINK).waitForURL("**/app/s/**");
        }
    }

    private static Frame selfTest(Stage stage, Visit visit, String account, String language) {
        visit.enter(visit.page(), stage.lms().first(), account, "fr", COURSE);
        Frame room = visit.openInFrame(visit.page(), LINK);
        room.waitForURL("**/app/s/**");
        Learner teacher = new Learner(room, name -> { });
        teacher.goTo("/languages");
        teacher.chooseLanguage(language);
        teacher.goTo("/self-test");
        return room;
    }

    private static void run(Frame room) {
        room.locator("form[action$='/self-test'] button").click();
        room.locator("[data-microphone]:visible").waitFor();
    }

    private static List<String> verdicts(Frame room) {
        return room.locator(".finding:not([data-microphone])").all().stream()
                .map(line -> line.getAttribute("class").replaceAll(".*finding--(\\w+).*", "$1")).toList();
    }

    private static int columns(Stage stage) {
        return stage.lms().first().gradebook().contents().columns().size();
    }
}
