package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A learner reads and hears exercises in plainer words, on a phone, in French and in Arabic, and is where they were when they go back. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class PlainWordsIT {
    private static final List<String> PAGES = List.of("/exercises/M1E1", "/exercises/M1E2", "/exercises/M1E5", "/exercises/M2E1", "/exercises/M2E2",
            "/exercises/M2E3", "/exercises/M2E4", "/exercises/M3E2", "/exercises/M3E3", "/exercises/M3E3/sheets/1", "/exercises/M3E4");

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
