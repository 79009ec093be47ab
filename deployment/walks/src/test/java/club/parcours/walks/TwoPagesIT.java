package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** One exercise, or one step of it, in two tabs: both versions are there, and the person chooses. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class TwoPagesIT {
    private static final String REFLECTION = "/exercises/M2E3";
    private static final String LINE = "/exercises/M2E2";
    private static final String DOCUMENT = "/documents/cv";
    private static final String CLAIM = "/competences/C01";
    private static final String HERE = "Ici, j’ai organisé une fête";
    private static final String THERE = "Là, j’ai réparé un vélo";

    @Test
    void of_two_tabs_with_words_and_a_voice_each_neither_is_lost(Stage stage) {
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE)) {
            Page here = visit.arrive(stage.lms().first(), "7", "2", "2", "fr", "");
            String mine = new Learner(here.mainFrame(), name -> { }).launch();
            Page there = visit.newTab();
            here.navigate(mine + REFLECTION);
            there.navigate(mine + REFLECTION);
            tell(here, HERE);
            tell(there, THERE);
            handIn(here);
            here.locator("a[href$='?change=1']").waitFor();
            here.locator(".told-voice audio").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            String first = heard(here).get(0);

            handIn(there);
            there.locator("main section form").nth(1).waitFor();
            assertThat(there.locator("main").innerText()).contains(HERE, THERE);
            List<String> both = heard(there);
            assertThat(both).hasSize(2).startsWith(first).doesNotHaveDuplicates();
            for (String voice : both) {
                assertThat(visit.context().request().get(mine.replaceFirst("/app/.*", "") + voice).body().length).isGreaterThan(1_000);
            }
            visit.look(there, "27-two-texts", "fr");

            there.navigate(mine + REFLECTION);
            PlaywrightAssertions.assertThat(there.locator("#text")).hasValue(THERE); // who goes away without choosing
            handIn(there);
            there.locator("main section form").nth(1).waitFor();
            there.locator("main section form button").last().click();
            there.locator("a[href$='?change=1']").waitFor();
            assertThat(there.locator("main").innerText()).contains(THERE).doesNotContain(HERE);
            assertThat(heard(there)).containsExactly(both.get(1));
            there.navigate(mine + "/portfolio");
            there.locator("article:has-text('" + THERE + "') a[href$='/editions']").click();
            there.waitForURL("**/editions");
            assertThat(there.locator("main").innerText()).contains(HERE);
            assertThat(complaints(visit)).isEmpty();
        }
    }

    @Test
    void of_a_step_changed_in_two_tabs_the_words_that_were_left_do_not_come_back(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page here = visit.arrive(stage.lms().first(), "8", "2", "2", "fr", "");
            Learner learner = new Learner(here.mainFrame(), name -> { });
            String mine = learner.launch();
            here.navigate(mine + LINE + "/steps/new");
            learner.fill(new Learner.Step("job", "Au marché", "before", List.of()));
            here.locator("form[action$='/steps'] button.btn-go").click();
            here.waitForURL("**" + LINE);
            String step = here.locator(".step a[href*='" + LINE + "/steps/']").first().getAttribute("href").replaceFirst(".*(/steps/)", "$1");
            Page there = visit.newTab();
            overtake(here, there, mine + LINE + step, HERE);

            there.locator("main form[data-chosen] button").first().click();
            there.waitForURL("**" + LINE + "*");
            nothingKept(there);
            there.navigate(mine + LINE + step);
            assertThat(there.locator("#title").inputValue()).as("what was saved, and nothing of this phone over it").isEqualTo(HERE);

            overtake(here, there, mine + LINE + step, HERE + " encore");
            there.locator("main form[data-chosen] button").last().click();
            there.waitForURL("**" + LINE + "*");
            nothingKept(there);
            there.navigate(mine + LINE + step);
            assertThat(there.locator("#title").inputValue()).isEqualTo(THERE);
            assertThat(complaints(visit)).isEmpty();
        }
    }

    @Test
    void of_a_document_changed_in_two_tabs_the_words_that_were_left_do_not_come_back(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page here = visit.comeBack(stage.lms().first(), "9", "2", "2");
            String document = new Learner(here.mainFrame(), name -> { }).launch() + DOCUMENT;
            Page there = visit.newTab();
            meet(here, there, document, "");
            document(there).locator(".steps-on .btn-go").click();
            there.waitForURL("**" + DOCUMENT + "/ready*");
            nothingKept(there);
            there.navigate(document);
            assertThat(written(there).inputValue()).isEqualTo(THERE);

            meet(here, there, document, " encore");
            there.locator("main a[data-chosen]").click();
            there.waitForURL("**" + DOCUMENT);
            nothingKept(there);
            there.navigate(document);
            assertThat(written(there).inputValue()).as("what was saved, and nothing of this phone over it").isEqualTo(HERE + " encore");
            assertThat(complaints(visit)).isEmpty();
        }
    }

    @Test
    void of_own_words_changed_in_two_tabs_the_words_that_were_left_do_not_come_back(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page here = visit.comeBack(stage.lms().first(), "9", "2", "2");
            String claim = new Learner(here.mainFrame(), name -> { }).launch() + CLAIM;
            here.navigate(claim);
            here.locator("button[name=level][value='1']").click();
            here.locator("button[name=level][value='1'][aria-pressed=true]").waitFor();
            Page there = visit.newTab();
            word(here, there, claim, "");
            there.locator("#own-words form button").click();
            there.waitForURL("**" + CLAIM);
            PlaywrightAssertions.assertThat(there.locator("#words")).hasValue(THERE);
            nothingKept(there);

            word(here, there, claim, " encore");
            there.locator("#own-words a[data-chosen]").click();
            there.waitForURL("**" + CLAIM);
            nothingKept(there);
            there.navigate(claim);
            assertThat(there.locator("#words").inputValue()).isEqualTo(HERE + " encore");
            assertThat(complaints(visit)).isEmpty();
        }
    }

    /** Nothing on this phone waits to come back. */
    private static void nothingKept(Page page) {
        Lms.await(Duration.ofSeconds(30), () -> NothingLostIT.texts(page) == 0, () -> NothingLostIT.texts(page) + " texts on the phone");
    }

    /** Both have the document before them; one keeps it, and the other sees both texts. */
    private static void meet(Page here, Page there, String document, String more) {
        here.navigate(document);
        there.navigate(document);
        written(here).fill(HERE + more);
        document(here).locator(".steps-on .btn-go").click();
        here.waitForURL("**" + DOCUMENT + "/ready*");
        nothingKept(here);
        written(there).fill(THERE + more);
        document(there).locator(".steps-on .btn-go").click();
        there.locator("main a[data-chosen]").waitFor();
    }

    private static Locator document(Page page) {
        return page.locator("form[action*='" + DOCUMENT + "']");
    }

    private static Locator written(Page page) {
        return document(page).locator("input.form-control").first();
    }

    /** The same with a sentence about a competence. */
    private static void word(Page here, Page there, String claim, String more) {
        here.navigate(claim);
        there.navigate(claim);
        here.locator("#words").fill(HERE + more);
        here.locator("#own-words form button").click();
        PlaywrightAssertions.assertThat(here.locator("#own-words [name=before]")).hasAttribute("value", HERE + more);
        nothingKept(here);
        there.locator("#words").fill(THERE + more);
        there.locator("#own-words form button").click();
        there.locator("#own-words a[data-chosen]").waitFor();
    }

    /** Both have the step before them; one saves it, and the other is asked. */
    private static void overtake(Page here, Page there, String step, String saved) {
        here.navigate(step);
        there.navigate(step);
        for (Page page : List.of(here, there)) {
            page.locator("#title").fill(page.equals(here) ? saved : THERE);
            page.locator("form[action*='/steps/'] button.btn-go").click();
            page.locator(page.equals(here) ? ".step" : "main form[data-chosen]").first().waitFor();
            if (page.equals(here)) {
                nothingKept(here);
            }
        }
    }

    private static void tell(Page page, String words) {
        page.locator("#text").fill(words);
        page.locator("[data-record] [data-act=start]").click();
        Learner.hasSpoken(page.mainFrame());
        page.locator("[data-record] [data-act=stop]").click();
        page.locator("[data-record] [data-act=send]").click();
        page.locator("[data-record] [data-state]:has-text('Reçu à')").waitFor();
    }

    private static void handIn(Page page) {
        page.locator("form[action$='/answers'] button.btn-go:not([data-act])").click();
    }

    private static List<String> heard(Page page) {
        return page.locator(".told-voice audio source:first-child").all().stream().map(player -> player.getAttribute("src")).toList();
    }

    /** The page that says that there are two comes with a status that Chromium notes. */
    private static List<String> complaints(Visit visit) {
        return visit.complaints().stream().filter(said -> !said.contains("409")).toList();
    }
}
