package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Fault;
import club.parcours.practice.Offer;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In a frame without any cookie, where the LMS's page keeps the secret of the login: all of it works, and nothing is lost. */
@ExtendWith(Stage.OfItsOwn.class)
class StorageLaunchIT {
    private static final String COURSE = "2";
    private static final String LINK = "1";
    private static final String NEW_WINDOW = "form[target=_blank] button";
    /** Hands each message of the tool to a frame that answers it as the platform would; it knows everything but where it is. */
    private static final String FORGER = """
            if (window.name === 'forger') {
                const kept = {};
                addEventListener('message', ({data}) => {
                    kept[data.key] ??= data.value;
                    top.frames.activity.postMessage({subject: data.subject + '.response', message_id: data.message_id,
                        key: data.key, value: kept[data.key],
                        supported_messages: [{subject: 'lti.put_data'}, {subject: 'lti.get_data'}]}, '*');
                    top.postMessage('forged', '*');
                });
            } else if (window === top && location.pathname.includes('/activity/')) {
                window.forged = 0;
                addEventListener('message', ({data}) => {
                    window.forged += data === 'forged' ? 1 : 0;
                    if (data.message_id) {
                        window.frames.forger?.postMessage(data, '*');
                    }
                });
                addEventListener('DOMContentLoaded', () => {
                    const frame = document.createElement('iframe');
                    frame.name = 'forger';
                    SANDBOX
                    document.body.append(frame);
                });
            }""";

    @BeforeEach
    void as_at_the_beginning(Stage stage) {
        stage.lms().reset();
        stage.lms().first().offers().set(Offer.STORAGE, "parent");
    }

    @Test
    void from_the_link_to_the_grade_without_a_cookie(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.DROPPED_IN_FRAMES, Screen.LAPTOP)) {
            Learner learner = opened(stage, visit, "5");
            learner.sortCards();
            learner.goOn();
            learner.tellSteps(Learner.Step.FOUR);
            learner.goOn();
            learner.type("text", "Le marché m’a appris");
            learner.reflect("Le marché m’a appris à compter.");
            assertThat(learner.read()).contains("Le marché m’a appris à compter.");
            learner.goOn();
            learner.noteQualities("patient", "débrouillarde");
            learner.goOn();

            stage.lms().awaitGrade(stage.lms().first(), LINK, "5", 10);
            assertThat(visit.context().cookies(stage.tool().address().toString())).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_frame_beside_the_tool_may_keep_the_secret_instead_of_the_page(Stage stage) {
        stage.lms().first().offers().set(Offer.STORAGE, "frame");
        try (Visit visit = stage.chromium().visit(CookieMode.DROPPED_IN_FRAMES, Screen.PHONE)) {
            Learner learner = opened(stage, visit, "6");

            assertThat(learner.room().url()).endsWith("/modules/M2");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void back_and_forth_show_the_pages_that_were_there(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.DROPPED_IN_FRAMES, Screen.LAPTOP)) {
            Learner learner = opened(stage, visit, "7");
            learner.follow("/exercises/M2E3");
            learner.room().locator("#text").waitFor();
            learner.room().evaluate("history.back()");
            learner.room().waitForURL("**/modules/M2");
            learner.room().locator("main a[href$='/exercises/M2E3']").first().waitFor();
            learner.room().evaluate("history.forward()");
            learner.room().locator("#text").waitFor();

            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void what_was_typed_arrives_before_the_page_is_left_and_outlives_a_reload(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.DROPPED_IN_FRAMES, Screen.LAPTOP)) {
            Learner learner = opened(stage, visit, "8");
            learner.follow("/exercises/M2E3");
            learner.room().locator("#text").fill("Je n’attends pas.");
            learner.room().locator(".bar a.round").first().click();
            learner.room().waitForURL("**/modules/M2");
            learner.follow("/exercises/M2E3");
            assertThat(learner.typed("text")).isEqualTo("Je n’attends pas.");

            learner.type("text", "Et je recharge.");
            learner.room().evaluate("location.reload()");
            learner.room().getByText("Ouvre de nouveau l’activité depuis ton cours.").waitFor();
            assertThat(learner.read()).contains("Rien n’est perdu.");

            visit.page().reload();
            Learner again = new Learner(visit.page().frame("activity"), picture -> { });
            again.follow("/exercises/M2E3");
            assertThat(again.typed("text")).isEqualTo("Et je recharge.");
        }
    }

    @Test
    void an_answer_that_does_not_get_through_stays_on_the_page(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.DROPPED_IN_FRAMES, Screen.PHONE)) {
            Learner learner = opened(stage, visit, "6");
            learner.follow("/exercises/M2E3");
            visit.page().route("**/exercises/**", Route::abort);
            learner.room().locator("#text").fill("Ce que je veux garder.");
            learner.room().locator("form[action$='/answers'] button.btn-go").click();
            learner.room().getByText("Pas de connexion.").waitFor();
            learner.room().locator(".bar a.round").first().click();
            learner.room().locator("main:not([aria-busy])").waitFor();
            assertThat(learner.typed("text")).isEqualTo("Ce que je veux garder.");

            visit.page().unroute("**/exercises/**");
            learner.reflect("Ce que je veux garder.");
            assertThat(learner.read()).contains("Ce que je veux garder.");
        }
    }

    private static Stream<Fault> brokenWords() {
        return Boolean.getBoolean("parcours.full")
                ? Stream.of(Fault.STORAGE_SILENT, Fault.STORAGE_FORGED, Fault.STORAGE_WRONG_ID, Fault.STORAGE_FULL)
                : Stream.of(Fault.STORAGE_FORGED);
    }

    @ParameterizedTest
    @MethodSource("brokenWords")
    void a_storage_that_does_not_keep_its_word_leads_to_a_window(Fault fault, Stage stage) {
        stage.lms().misbehave(fault, "");
        try (Visit visit = stage.chromium().visit(CookieMode.DROPPED_IN_FRAMES, Screen.LAPTOP)) {
            Frame frame = begun(stage, visit, "5");
            frame.locator(NEW_WINDOW).waitFor();
            Page window = visit.page().waitForPopup(() -> frame.locator(NEW_WINDOW).click());

            window.waitForURL("**/app/s/**");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "frame.setAttribute('sandbox', 'allow-scripts');"})
    void an_answer_from_another_frame_or_origin_is_not_believed(String sandbox, Stage stage) {
        stage.lms().misbehave(Fault.STORAGE_SILENT, "");
        try (Visit visit = stage.chromium().visit(CookieMode.DROPPED_IN_FRAMES, Screen.LAPTOP)) {
            visit.context().addInitScript(FORGER.replace("SANDBOX", sandbox));
            Frame frame = begun(stage, visit, "5");

            frame.locator(NEW_WINDOW).waitFor();
            visit.page().waitForFunction("window.forged > 0"); // the forger answers from a frame of its own, in its own time
        }
    }

    private static Frame begun(Stage stage, Visit visit, String account) {
        visit.enter(visit.page(), stage.lms().first(), account, "fr", COURSE);
        return visit.openInFrame(visit.page(), LINK);
    }

    /** Past the question for languages, which comes at somebody's first visit. */
    private static Learner opened(Stage stage, Visit visit, String account) {
        Learner learner = new Learner(begun(stage, visit, account), picture -> { });
        learner.room().waitForURL("**/app/s/**");
        learner.room().locator("form[action$='/languages'], main a[href$='/exercises/M2E3']").first().waitFor();
        if (learner.room().url().contains("/languages")) {
            learner.chooseLanguage("fr");
        }
        return learner;
    }
}
