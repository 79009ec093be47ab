package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Site;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A facilitator prints a module from its guide: two pages in French, two in Arabic with French. And what the guide says is to be
 * checked leads to where it is; a learner reads a card in plainer words and goes back.
 */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class PackIT {
    @Test
    void a_pack_comes_back_from_the_guide_on_two_pages(Stage stage) throws IOException {
        Site site = stage.lms().first();
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            visit.enter(visit.page(), site, "3", "fr", "2");
            Page window = visit.openInWindow(visit.page(), "2");
            Learner teacher = new Learner(window.mainFrame(), name -> { });
            window.waitForURL("**/app/s/**");
            speak(teacher, "fr", "");
            print(visit, window, teacher, "M5", "fr");
            print(visit, window, teacher, "M9", "fr");
            assertThat(window.locator("#checks a").allInnerTexts()).hasSizeGreaterThan(1);
            visit.picture(window, "70-guide", "fr");
            window.locator("#checks a[href$='/exercises/M9E1']").click();
            window.waitForURL("**/exercises/M9E1");

            speak(teacher, "ar", "fr");
            print(visit, window, teacher, "M1", "ar");
            visit.picture(window, "70-guide", "ar");
            speak(teacher, "fr", "");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_learner_reads_in_plainer_words_and_goes_back(Stage stage) {
        for (boolean script : new boolean[] {true, false}) {
            try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE, script)) {
                visit.enter(visit.page(), stage.lms().first(), "8", "fr", "2");
                Page window = visit.openInWindow(visit.page(), "2");
                if (!script) {
                    WithoutScriptIT.pressOn(window);
                }
                Learner learner = new Learner(window.mainFrame(), name -> { });
                window.waitForURL("**/app/s/**");
                speak(learner, "fr", "");
                learner.goTo("/cards/M8D");
                String full = window.locator("section.prose").innerText();
                visit.picture(window, "71-card", "fr");
                press(window, "Mots plus simples", "Texte complet");
                assertThat(window.locator("section.prose").innerText()).isNotEqualTo(full).contains("Ce papier explique ton diplôme");
                visit.picture(window, "71-card-plain", "fr");

                learner.goTo("/modules/M8");
                window.locator("details.more > summary").last().click();
                assertThat(window.locator("details.more").last().innerText()).contains("Rien n’est automatique");
                press(window, "Texte complet", "Mots plus simples");
                learner.goTo("/cards/M8D");
                assertThat(window.locator("section.prose").innerText()).isEqualTo(full);
                assertThat(visit.complaints()).isEmpty();
            }
        }
    }

    /** The page comes back with the other button. */
    private static void press(Page window, String button, String then) {
        window.locator("form.words-switch button:has-text('" + button + "')").click();
        window.locator("form.words-switch button:has-text('" + then + "')").waitFor();
    }

    private static void speak(Learner who, String first, String second) {
        who.goTo("/languages");
        who.chooseLanguages(first, second);
    }

    private static void print(Visit visit, Page window, Learner teacher, String module, String language) throws IOException {
        teacher.goTo("/guide/" + module);
        Download taken = window.waitForDownload(() -> window.locator("a[href$='/packs/" + module + "']").click());
        assertThat(taken.suggestedFilename()).isEqualTo(module + ".pdf");
        Path file = Checkout.HERE.folder("packs").resolve(module + "-" + language + ".pdf");
        taken.saveAs(file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).as(module + " " + language).isEqualTo(2);
        }
    }
}
