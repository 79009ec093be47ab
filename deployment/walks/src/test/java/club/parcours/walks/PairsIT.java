package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Phrases and their pictures, evidence and its competences, verbs and what they may show, a name by picture: looked at, in two directions. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class PairsIT {
    private static final int PHRASES = 8;
    private static final List<String> STORY = List.of("situation", "task", "action", "result");

    @Test
    void on_a_phone_in_french(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page window = visit.arrive(stage.lms().first(), "5", "2", "1", "fr", "");
            String launch = new Learner(window.mainFrame(), name -> { }).launch();
            pack(visit, window, launch, "fr");
            evidence(visit, window, launch, "fr");
            story(visit, window, launch);
            survey(visit, window, launch, "fr");
            name(visit, window, launch, "fr");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void from_right_to_left(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page window = visit.arrive(stage.lms().first(), "6", "2", "1", "ar", "fr");
            String launch = new Learner(window.mainFrame(), name -> { }).launch();
            pack(visit, window, launch, "ar");
            evidence(visit, window, launch, "ar");
            survey(visit, window, launch, "ar");
            name(visit, window, launch, "ar");
            window.navigate(launch + "/exercises/M3E3/sheets/1");
            tick(window, "verbs", "cook", "learn");
            visit.look(window, "114-verbs", "ar");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void on_a_laptop_in_english(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page window = visit.arrive(stage.lms().second(), "6", "2", "1", "en", "fr");
            String launch = new Learner(window.mainFrame(), name -> { }).launch();
            pack(visit, window, launch, "en");
            evidence(visit, window, launch, "en");
            name(visit, window, launch, "en");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** Another picture first, which is never wrong; then the phrase's own. What was found stands in the portfolio, in French. */
    private static void pack(Visit visit, Page window, String launch, String language) {
        window.navigate(launch + "/exercises/M4E2");
        visit.look(window, "110-packs", language);
        window.locator(".packs a[href$='pack=cleaning']").click();
        window.locator("#game").waitFor();
        assertThat(window.locator(".playing-card .say [lang=fr]").count()).as("a phrase is learned in French").isPositive();
        for (int phrase = 0; phrase < PHRASES; phrase++) {
            String own = window.locator("#game form").getAttribute("action").replaceAll("^.*/", "");
            if (phrase == 0) {
                visit.look(window, "111-phrase", language);
                Locator other = window.locator("#game .tile[aria-pressed=false]:not(#box-" + own + ")").first();
                other.click();
                window.locator("#next").waitFor();
                assertThat(window.locator("#game .told .chip").count()).isEqualTo(1);
                assertThat(window.locator("[role=status][data-repeats] .chip").count()).as("a screen reader is told").isEqualTo(1);
                visit.look(window, "112-other-picture", language);
            }
            window.locator("#box-" + own).click();
            window.locator("#box-" + own + "[aria-pressed=true]").waitFor();
            String next = window.locator("#next").getAttribute("href");
            window.locator("#next").click();
            window.waitForURL("**" + next);
        }
        window.locator("section.box").first().waitFor();
        visit.look(window, "113-pack-done", language);
        window.navigate(launch + "/portfolio/sections/languages");
        assertThat(window.locator("main").innerText()).contains("Attention, sol mouillé.", "Qui signe ma fiche");
        visit.look(window, "113-phrases-kept", language);
    }

    private static void evidence(Visit visit, Page window, String launch, String language) {
        window.navigate(launch + "/exercises/M7E2");
        assertThat(window.locator("#game .tile").count()).isEqualTo(12);
        window.locator("#box-C05").click();
        window.locator("#next").waitFor();
        visit.look(window, "115-evidence", language);
    }

    /** Ticked verbs put competences first; a fourth verb is refused at its place; what is agreed to later is one tap. */
    private static void story(Visit visit, Page window, String launch) {
        window.navigate(launch + "/exercises/M3E3/sheets/1");
        STORY.forEach(part -> window.locator("[id='1." + part + "']").fill("Mot de " + part));
        tick(window, "verbs", "negotiate", "calculate", "sell");
        Locator first = window.locator("[data-suggests] .tile").first();
        assertThat(first.innerText()).contains("calculer", "vendre").doesNotContain("négocier");
        visit.look(window, "116-suggested", "fr");
        tick(window, "verbs", "repair");
        assertThat(window.locator(".refusal:visible").innerText()).contains("négocier", "calculer", "vendre").doesNotContain("réparer");
        assertThat(window.locator("input[name='1.verbs']:checked").count()).isEqualTo(3);
        visit.look(window, "117-refused", "fr");
        first.click();
        window.locator("form[action$='/sheets/1'] .steps-on button.btn-go").click();
        Locator shown = window.locator("form.shown button");
        shown.first().waitFor();
        visit.look(window, "118-shown", "fr");
        int left = shown.count();
        shown.first().click();
        window.waitForCondition(() -> window.locator("form.shown button").count() == left - 1);
        window.navigate(launch + "/competences");
        assertThat(window.locator(".row-claim").count()).isPositive();
    }

    private static void survey(Visit visit, Page window, String launch, String language) {
        window.navigate(launch + "/survey/entry");
        assertThat(window.locator("fieldset.part").count()).isEqualTo(3);
        visit.look(window, "119-survey", language);
    }

    private static void name(Visit visit, Page window, String launch, String language) {
        window.navigate(launch + "/name");
        visit.look(window, "120-name", language);
        window.locator("button[name=picture][value=star]").click();
        window.waitForCondition(() -> !window.url().endsWith("/name"));
        window.navigate(launch + "/name");
        assertThat(window.locator("#name").inputValue()).isNotEmpty();
    }

    private static void tick(Page window, String part, String... values) {
        for (String value : values) {
            window.locator("label:has(input[name='1." + part + "'][value='" + value + "'])").click();
        }
    }
}
