package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Fault;
import com.microsoft.playwright.Page;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The power fails between the answer and the delivery: the grade arrives all the same, and nothing told is lost. */
class KillIT {
    static IntStream rounds() {
        return IntStream.rangeClosed(1, Boolean.getBoolean("parcours.full") ? 10 : 1);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void on_h2_nothing_is_lost(int round) {
        survives(Database.H2, "kill-h2-" + round);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void on_postgresql_nothing_is_lost(int round) {
        try (Postgres postgres = new Postgres()) {
            survives(postgres.database(), "kill-postgresql-" + round);
        }
    }

    private static void survives(Database database, String name) {
        try (Tool tool = Tool.started(name, database);
                Lms lms = new Lms(tool.address());
                Chromium chromium = new Chromium();
                Visit visit = chromium.visit(CookieMode.ALLOWED, Screen.PHONE)) {
            tool.register(lms);
            lms.misbehave(Fault.SCORE_500, "");
            visit.enter(visit.page(), lms.first(), "5", "fr", "2");
            Page window = visit.openInWindow(visit.page(), "1");
            Learner learner = new Learner(window.mainFrame(), picture -> { });
            learner.chooseLanguage("fr");
            learner.goTo("/exercises/M2E2");
            learner.tellSteps(Learner.Step.FOUR);
            tool.kill();
            assertThat(lms.grade(lms.first(), "1", "5")).as("nothing was delivered before the kill").isEmpty();

            lms.behave(Fault.SCORE_500);
            tool.start();

            lms.awaitGrade(lms.first(), "1", "5", 10);
            window.reload();
            assertThat(window.locator("main").innerText()).contains("Je vends des fruits", "banque alimentaire");
        }
    }
}
