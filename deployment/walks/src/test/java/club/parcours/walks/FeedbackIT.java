package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody thinks of a module, and how they feel before the first: by tap, by voice, in one's own language; and who reads it. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.Provided.class)
class FeedbackIT {
    private static final String WORDS = "J’ai aimé choisir un prénom.";
    /** Passes on all of the first module, as its buttons would. */
    private static final String PASS = """
            async launch => {
                const csrf = document.querySelector('input[name=csrf]').value;
                for (const exercise of ['M1E1', 'M1E2', 'M1E3', 'M1E4', 'M1E5'])
                    await fetch(launch + '/exercises/' + exercise + '/passes', {method: 'POST', body: new URLSearchParams({csrf})});
            }""";

    @Test
    void a_learner_says_by_tap_what_they_think_and_nobody_is_told_who(Stage stage) {
        try (Visit learning = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE);
                Visit leading = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page learner = enter(learning, stage, "6");
            answer(learning, learner);
            Page leader = enter(leading, stage, "3");
            tell(learning, learner);
            inArabic(learning, learner);
            read(leading, leader);
            assertThat(learning.complaints()).isEmpty();
            assertThat(leading.complaints()).isEmpty();
        }
    }

    /** The questions before the first module: offered once, and not again. */
    private static void answer(Visit visit, Page page) {
        String launch = launch(page);
        page.navigate(launch + "/modules/M1");
        page.locator(".offer").scrollIntoViewIfNeeded();
        look(visit, page, "50-offer", "fr");
        page.locator(".offer a").click();
        page.waitForURL("**/survey/entry");
        look(visit, page, "51-survey", "fr");
        for (String question : List.of("confidence", "skills")) { // the third is left out
            page.locator("label.tile:has(input[name=" + question + "][value=little])").click();
        }
        page.locator("form[action$='/survey/entry'] button").click();
        page.locator("section.empty .say").waitFor();
        look(visit, page, "52-survey-over", "fr");
        page.locator("section.empty a").click();
        page.locator("ol.path").first().waitFor();
        page.navigate(launch + "/modules/M1");
        assertThat(page.locator(".offer").count()).as("nobody is asked twice").isZero();
    }

    /** A face on the module's page once it is behind them; then a sentence and a voice. */
    private static void tell(Visit visit, Page page) {
        String launch = launch(page);
        page.navigate(launch + "/modules/M1");
        assertThat(page.locator(".faces").count()).as("not before it is begun").isZero();
        page.navigate(launch + "/languages");
        page.evaluate(PASS, launch);
        page.navigate(launch + "/modules/M1");
        look(visit, page, "53-faces", "fr");
        page.locator(".face[value=so-so]").click();
        page.waitForURL("**/feedback/M1");
        assertThat(page.locator(".face[aria-pressed=true]").getAttribute("value")).isEqualTo("so-so");
        page.locator("#words").fill(WORDS);
        page.locator("[data-record] [data-act=start]").click();
        Learner.hasSpoken(page.mainFrame());
        page.evaluate("document.body.dataset.before = 'yes'"); // the same page comes again once the voice is there
        page.locator("form[action$='/words'] .steps-on button").click();
        page.locator("body:not([data-before]) [data-listen][src*='/files/']").waitFor();
        page.waitForLoadState();
        assertThat(page.locator("#words").inputValue()).isEqualTo(WORDS);
        look(visit, page, "54-own-word", "fr");
        page.locator(".face[value=good]").click();
        page.locator(".face[value=good][aria-pressed=true]").waitFor();
        assertThat(page.locator("#words").inputValue()).as("another face, the same words").isEqualTo(WORDS);
    }

    private static void inArabic(Visit visit, Page page) {
        String launch = launch(page);
        page.navigate(launch + "/languages");
        new Learner(page.mainFrame(), name -> { }).chooseLanguages("ar", "fr");
        page.navigate(launch + "/feedback/M1");
        look(visit, page, "54-own-word", "ar");
        page.navigate(launch + "/survey/exit");
        look(visit, page, "51-survey", "ar");
    }

    /** Who leads says a word beside the guide, and reads what may be read: of one learner nothing. */
    private static void read(Visit visit, Page page) {
        String launch = launch(page);
        page.navigate(launch + "/guide/M1");
        page.locator(".face[value=good]").click();
        page.waitForURL("**/feedback/M1");
        look(visit, page, "55-own-word-leader", "fr");
        page.navigate(launch + "/guide");
        page.locator("a[href$='/impressions']").click();
        page.waitForURL("**/impressions");
        look(visit, page, "56-heard", "fr");
        assertThat(page.locator("main").innerText()).contains("encore rien", "cinq réponses").doesNotContain(WORDS);
        page.navigate(launch + "/impressions/M1");
        assertThat(page.locator("main").innerText()).doesNotContain(WORDS);
        assertThat(page.locator("main audio").count()).isZero();
    }

    /** A picture, what a program can see of its accessibility, and, for who reads nothing, a picture and a sound for all. */
    private static void look(Visit visit, Page page, String name, String language) {
        visit.look(page, name, language);
        if (visit.screen() == Screen.PHONE && language.equals("fr")) {
            assertThat((List<?>) page.evaluate(SoundOnlyIT.OBSTACLES)).as(name).isEmpty();
        }
    }

    private static Page enter(Visit visit, Stage stage, String account) {
        visit.enter(visit.page(), stage.lms().second(), account, "fr", "2");
        Page window = visit.openInWindow(visit.page(), "1");
        window.waitForURL("**/app/s/**");
        window.navigate(launch(window) + "/languages"); // another walk may have answered the question before
        new Learner(window.mainFrame(), name -> { }).chooseLanguage("fr");
        return window;
    }

    private static String launch(Page page) {
        return new Learner(page.mainFrame(), name -> { }).launch();
    }
}
