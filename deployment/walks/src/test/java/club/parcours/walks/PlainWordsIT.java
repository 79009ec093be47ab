package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A learner reads and hears exercises in plainer words, on a phone, in French and in Arabic, and is where they were when they go back;
 * what nobody says yet is recorded by who runs the group, and heard in that voice.
 */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class PlainWordsIT {
    private static final List<String> PAGES = List.of("/exercises/M1E1", "/exercises/M1E2", "/exercises/M1E5", "/exercises/M2E1", "/exercises/M2E2",
            "/exercises/M2E3", "/exercises/M2E4", "/exercises/M3E2", "/exercises/M3E3", "/exercises/M3E3/sheets/1", "/exercises/M3E4");

    /** A speaker of what is to be done, which has no file. */
    private static final String WHAT_TO_DO = "main .spoken:has(> .intro) > .aloud";
    private static final String NO_VOICE = "Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [], cancel() {} } });";

    @Test
    void exercises_are_there_in_plainer_words_and_the_same_switch_leads_back(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.enter(visit.page(), stage.lms().first(), "8", "fr", "2");
            Page window = visit.openInWindow(visit.page(), "2");
            Learner learner = new Learner(window.mainFrame(), name -> { });
            window.waitForURL("**/app/s/**");
            speak(learner, "fr");
            learner.goTo("/exercises/M1E1?card=M1E1-office");
            assertThat(card(window).innerText()).contains("préfecture").contains("récit");
            press(window, "Mots plus simples", "Texte complet");
            assertThat(window.url()).as("the same card").endsWith("?card=M1E1-office");
            assertThat(card(window).innerText()).contains("La préfecture lit mon histoire.").doesNotContain("récit");
            assertThat(Learner.hears(window, window.locator(".playing-card"))).contains("La préfecture lit mon histoire.");
            window.locator("#box-no").click();
            window.locator("#next").waitFor();
            look(visit, learner, window, "fr");
            learner.goTo("/exercises/M7E3/sheets/1");
            visit.look(window, "72-plain-evidence", "fr");
            learner.goTo("/exercises/M8E3");
            visit.look(window, "72-plain-route", "fr");
            learner.goTo("/exercises/M2E3");
            window.locator("#text").fill("Je sais compter.");
            window.locator("[data-save]:has-text('Reçu')").waitFor();
            press(window, "Texte complet", "Mots plus simples");
            assertThat(window.locator("#text").inputValue()).isEqualTo("Je sais compter.");
            press(window, "Mots plus simples", "Texte complet");

            speak(learner, "ar");
            look(visit, learner, window, "ar");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void what_who_runs_the_group_records_is_heard_by_who_learns(Stage stage) {
        try (Visit leading = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.LAPTOP);
                Visit learning = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            leading.context().addInitScript(NO_VOICE);
            learning.context().addInitScript(NO_VOICE);
            Page phone = enter(stage, learning, "6");
            assertThat(phone.locator(WHAT_TO_DO).isVisible()).as("nobody says it yet").isFalse();
            Page desk = enter(stage, leading, "3");
            desk.locator(WHAT_TO_DO + " > summary").click();
            desk.locator(WHAT_TO_DO + "[open] .aloud__records a").click();
            desk.waitForURL("**/recordings/*");
            Recorder recorder = new Recorder(desk.mainFrame());
            recorder.speak();
            recorder.act("send").click();
            recorder.said("Reçu à");
            leading.look(desk, "73-recording", "fr");
            desk.locator("form[enctype] .steps-on button.btn-go").click();
            desk.locator("form[action$='/removal'] button").waitFor();

            phone.reload();
            Locator speaker = phone.locator(WHAT_TO_DO);
            assertThat(speaker.locator("[data-who]").textContent()).isEqualTo("Voix d’une personne");
            Response voice = phone.waitForResponse("**/app/s/*/files/*", () -> speaker.locator("summary").click());
            assertThat(List.of(200, 206)).contains(voice.status());
            assertThat(leading.complaints()).isEmpty();
            assertThat(learning.complaints()).isEmpty();
        }
    }

    private static Page enter(Stage stage, Visit visit, String account) {
        Page window = visit.comeBack(stage.lms().second(), account, "2", "1");
        new Learner(window.mainFrame(), name -> { }).goTo("/exercises/M2E3");
        return window;
    }

    private static void look(Visit visit, Learner learner, Page window, String language) {
        for (String path : PAGES) {
            learner.goTo(path);
            assertThat(window.locator("form.words-switch").count()).as(path).isEqualTo(1);
            window.locator("details.more").all().forEach(more -> more.evaluate("more => { more.open = true; }"));
            visit.look(window, "72-plain" + path.replace('/', '-'), language);
        }
    }

    private static Locator card(Page window) {
        return window.locator(".playing-card .say");
    }

    private static void press(Page window, String button, String then) {
        window.locator("form.words-switch button:has-text('" + button + "')").click();
        window.locator("form.words-switch button:has-text('" + then + "')").waitFor();
    }

    private static void speak(Learner who, String language) {
        who.goTo("/languages");
        who.chooseLanguages(language, "");
    }
}
