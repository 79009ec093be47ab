package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody typed or said stays on the phone until the tool has it: without a network, and after the session. */
@ExtendWith(Stage.OfItsOwn.class)
class NothingLostIT {
    private static final String WORDS = "Le marché m’a appris à compter.";
    private static final String EXERCISE = "/exercises/M2E3";
    private static final String TEXTS = """
            () => new Promise(done => {
                const opening = indexedDB.open('parcours');
                opening.onsuccess = () => {
                    const all = opening.result.transaction('texts').objectStore('texts').count();
                    all.onsuccess = () => { opening.result.close(); done(all.result); };
                };
            })""";

    @Test
    void what_was_handed_in_without_a_network_is_there_again_and_what_arrived_is_gone_from_the_phone(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page window = enter(stage, visit, "6");
            String exercise = launch(window) + EXERCISE;
            window.navigate(exercise);
            visit.context().setOffline(true);
            window.locator("#text").fill(WORDS);
            window.locator("form[action$='/answers'] .steps-on .btn-go").click();
            window.locator("[data-lost]:has-text('Pas de réseau')").waitFor();
            visit.picture(window, "64-no-network", "fr");
            window.locator("form[action$='/answers'] .steps-on .btn-go").click();
            window.waitForURL("chrome-error://**");
            visit.context().setOffline(false);
            window.navigate(exercise);
            window.locator("[data-save][data-now=received]").waitFor();
            assertThat(window.locator("#text").inputValue()).isEqualTo(WORDS);

            window.route("**/draft", Route::abort);
            window.locator("#text").fill(WORDS + " Vite.");
            window.route(Pattern.compile("/answers"), Route::abort);
            window.locator("form[action$='/answers'] .steps-on .btn-go").click();
            window.waitForURL("chrome-error://**");
            window.unroute(Pattern.compile("/answers"));
            window.navigate(exercise);
            awaitValue(window, "#text", WORDS + " Vite.");
            assertThat(texts(window)).isEqualTo(1);
            window.locator("form[action$='/answers'] .steps-on .btn-go").click();
            window.locator("a[href$='?change=1']").waitFor();
            Lms.await(Duration.ofSeconds(30), () -> texts(window) == 0, () -> texts(window) + " texts");
            assertThat(window.url()).isEqualTo(exercise);
            assertThat(window.locator(".written").innerText()).isEqualTo(WORDS + " Vite.");
        }
    }

    @Test
    void what_was_typed_after_the_session_is_there_in_the_next_one(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page window = enter(stage, visit, "7");
            String before = launch(window);
            window.navigate(before + EXERCISE);
            window.context().clearCookies();
            window.locator("#text").fill(WORDS);
            window.locator("[data-save]:has-text('encore sur ce téléphone')").waitFor();
            visit.look(window, "65-still-here", "fr");

            visit.enter(visit.page(), stage.lms().first(), "7", "fr", "2");
            Page next = visit.openInWindow(visit.page(), "1");
            next.waitForURL("**/app/s/**");
            assertThat(launch(next)).isNotEqualTo(before);
            next.navigate(launch(next) + EXERCISE);
            next.locator("[data-save][data-now=received]").waitFor();
            assertThat(next.locator("#text").inputValue()).isEqualTo(WORDS);
            Page other = enter(stage, visit, "8");
            Lms.await(Duration.ofSeconds(30), () -> texts(other) == 0, () -> "what another person left");
        }
    }

    @Test
    void a_voice_that_arrived_before_its_draft_stays_with_the_answer(Stage stage) {
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE)) {
            Page window = enter(stage, visit, "8");
            String exercise = launch(window) + EXERCISE;
            window.navigate(exercise);
            window.route("**/draft", Route::abort);
            Recorder recorder = new Recorder(window.mainFrame());
            recorder.speak();
            recorder.act("send").click();
            recorder.said("Reçu à");
            String voice = window.locator("input[name=voice]").inputValue();
            window.navigate(exercise);

            awaitValue(window, "input[name=voice]", voice);
            window.locator("[data-listen][src^='blob:']").waitFor();
            assertThat(recorder.act("again").isVisible()).isTrue();
            window.unroute("**/draft");
            window.locator("form[action$='/answers'] .steps-on .btn-go").click();
            window.locator(".told-voice audio:has(source[src$='" + voice + "'])").waitFor();
        }
    }

    /** Pages that send nothing before they are handed in. */
    @Test
    void a_form_that_was_left_is_as_it_was_until_it_is_kept(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page window = enter(stage, visit, "9");
            for (List<String> form : List.of(List.of("/documents/cv", "main form input.form-control >> nth=0"),
                    List.of("/portfolio/sections/evidence/new", "#text"))) {
                String page = launch(window) + form.get(0);
                window.navigate(page);
                window.locator(form.get(1)).fill("Moussa B.");
                Lms.await(Duration.ofSeconds(30), () -> texts(window) == 1, () -> form + ": " + texts(window) + " texts");
                window.navigate(launch(window) + "/languages");
                window.navigate(page);
                awaitValue(window, form.get(1), "Moussa B.");
                window.waitForResponse(answer -> answer.request().method().equals("POST"),
                        () -> window.locator("main .steps-on .btn-go").last().click());
                Lms.await(Duration.ofSeconds(30), () -> texts(window) == 0, () -> form + ": " + texts(window) + " texts");
            }
        }
    }

    private static void awaitValue(Page window, String field, String value) {
        Lms.await(Duration.ofSeconds(30), () -> window.locator(field).inputValue().equals(value),
                () -> window.locator(field).inputValue());
    }

    /** How many texts are kept on the phone; -1 while another page comes. */
    static int texts(Page window) {
        try {
            return ((Number) window.evaluate(TEXTS)).intValue();
        } catch (PlaywrightException anotherPageComes) {
            return -1;
        }
    }

    private static String launch(Page window) {
        return new Learner(window.mainFrame(), name -> { }).launch();
    }

    private static Page enter(Stage stage, Visit visit, String account) {
        return visit.comeBack(stage.lms().first(), account, "2", "1");
    }
}
