package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is put into an exercise: a sentence at its place, nothing lost, nothing twice, and text stays text. */
@ExtendWith(Stage.Provided.class)
class BadInputIT {
    private static final String HAND_IN = "form[action$='/answers'] button.btn-go";
    private static final String ADD = "form[action$='/steps'] button.btn-go";
    private static final String AGAIN = "a[href$='?change=1']";

    @Test
    void a_card_takes_no_box_that_there_is_not_and_lies_in_one_box_only(Stage stage) {
        inTheTool(stage, (window, learner) -> {
            learner.goTo("/exercises/M2E1?card=M2E1-sell-market");
            window.evaluate("document.querySelector('#game form').requestSubmit()");
            said(window, "box", "Choisis une boîte. Tu peux aussi passer.");
            for (String box : List.of(Hostile.LINE.typed(), "work".repeat(5_000))) {
                window.reload();
                window.locator("#box-work").evaluate("(button, box) => button.value = box", box);
                window.locator("#box-work").click();
                said(window, "box", "Choisis une boîte. Tu peux aussi passer.");
            }
            window.reload();
            assertThat(window.locator("#error-box, #game [aria-pressed=true]").count()).isZero();

            window.locator("#box-work").dblclick();
            window.locator("#next").waitFor();
            window.reload();
            assertThat(window.locator("#game [aria-pressed=true]").count()).isEqualTo(1);
            learner.goTo("/exercises/M2E1");
            assertThat(window.locator("#game form").getAttribute("action")).endsWith("/M2E1-three-children");
        });
    }

    @Test
    void a_tap_that_cannot_be_taken_does_not_stay_without_an_answer(Stage stage) {
        inTheTool(stage, (window, learner) -> {
            learner.goTo("/exercises/M2E1?card=M2E1-repair-engine");
            window.context().clearCookies();
            window.locator("#box-work").click();
            window.locator("body[data-refused]").waitFor();
        });
    }

    @Test
    void a_tap_without_a_network_says_so_and_works_when_there_is_one(Stage stage) {
        inTheTool(stage, (window, learner) -> {
            learner.goTo("/exercises/M2E1?card=M2E1-repair-engine");
            window.route("**/cards/**", Route::abort);
            window.locator("#box-work").click();
            Locator lost = window.locator("[data-lost]");
            lost.filter(new Locator.FilterOptions().setHasText("Pas de réseau.")).waitFor();

            window.unroute("**/cards/**");
            window.locator("#box-work").click();
            window.locator("#next").waitFor();
            assertThat(lost.textContent()).isEmpty();
        });
    }

    @Test
    void a_step_says_what_is_missing_and_keeps_what_is_too_long(Stage stage) {
        inTheTool(stage, (window, learner) -> {
            learner.goTo("/exercises/M2E2");
            int before = window.locator(".step").count();
            learner.goTo("/exercises/M2E2/steps/new");
            window.locator("#title").fill("");
            window.locator(ADD).click();
            said(window, "kind", "Choisis une image.");
            said(window, "title", "Écris quelques mots, ou dis-le. Une petite étape suffit.");
            said(window, "time", "Choisis quand.");
            learner.fill(new Learner.Step("job", "x".repeat(500), "year", List.of("kept")));
            window.locator("#place").fill("y".repeat(300));
            window.locator("#year").fill("12345678");
            window.locator(ADD).click();

            said(window, "title", "C’est trop long : 500 signes. 80 au plus. Ton texte est encore là.");
            said(window, "place", "C’est trop long : 300 signes.");
            said(window, "year", "Écris une année avec quatre chiffres");
            window.reload();
            assertStillThere(window);
            onThePhone(window);
            learner.goTo("/exercises/M2E2/steps/new");
            assertStillThere(window);
            learner.goTo("/exercises/M2E2");
            assertThat(window.locator(".step").count()).isEqualTo(before);
        });
    }

    private static void assertStillThere(Page window) {
        PlaywrightAssertions.assertThat(window.locator("#title")).hasValue("x".repeat(500));
        PlaywrightAssertions.assertThat(window.locator("#place")).hasValue("y".repeat(300));
        PlaywrightAssertions.assertThat(window.locator("#year")).hasValue("12345678");
        PlaywrightAssertions.assertThat(window.locator("[value=job]")).isChecked();
        PlaywrightAssertions.assertThat(window.locator("[value=kept]")).isChecked();
    }

    /** What was refused is on its way to the server: the phone has it, and the page may be left. */
    private static void onThePhone(Page window) {
        window.locator("[data-save][data-now]").waitFor();
    }

    @Test
    void a_hostile_step_is_a_step_and_the_same_one_posted_often_is_one(Stage stage) {
        inTheTool(stage, (window, learner) -> {
            learner.goTo("/exercises/M2E2");
            int before = window.locator(".step").count();
            learner.goTo("/exercises/M2E2/steps/new");
            learner.fill(new Learner.Step("job", Hostile.LINE.typed(), "before", List.of("shared")));
            window.locator("#place").fill(Hostile.LINE.typed());
            postThrice(window, "form[action$='/steps']");
            window.locator(ADD).dblclick();
            window.waitForURL("**/exercises/M2E2");

            assertThat(window.locator(".step").count()).isEqualTo(before + 1);
            Hostile.LINE.standsAsText(window, ".step h3");
            Hostile.LINE.standsAsText(window, ".step bdi");
            learner.goTo("/milestones/PM2");
            assertThat(window.locator(".check").first().innerText()).contains(before + 1 + " sur 4");
            assertThat(window.locator("main form, main input, main textarea").count())
                    .as("a milestone is not handed in: it counts what there is").isZero();
        });
    }

    @Test
    void a_reflection_is_not_empty_not_endless_and_only_one(Stage stage) {
        inTheTool(stage, (window, learner) -> {
            learner.goTo("/exercises/M2E3");
            for (String nothing : List.of("", " \n\t ", "\u0000\u202E")) {
                window.locator("#text").fill(nothing);
                window.locator(HAND_IN).click();
                said(window, "text", "Écris quelques mots. Ou choisis « Je passe ».");
            }
            for (int length : List.of(601, 30_000)) {
                window.locator("#text").fill("é".repeat(length));
                window.locator(HAND_IN).click();
                said(window, "text", "C’est trop long : " + (length == 601 ? "601" : "30 000") + " signes.");
                window.reload();
                stands(window, length);
                onThePhone(window);
                learner.goTo("/exercises/M2E3");
                stands(window, length);
            }
            window.locator("#text").fill(Hostile.TEXT.typed());
            postThrice(window, "form[action$='/answers']");
            window.locator(HAND_IN).dblclick();
            window.locator(AGAIN).waitFor();
            Hostile.TEXT.standsAsText(window, ".written");
            learner.goTo("/portfolio");
            assertThat(window.locator(".entry .written").count()).isEqualTo(1);
            Hostile.TEXT.standsAsText(window, ".entry .written");
        });
    }

    @Test
    void qualities_are_two_short_and_noted_once(Stage stage) {
        inTheTool(stage, (window, learner) -> {
            learner.goTo("/exercises/M2E4");
            window.locator(HAND_IN).click();
            said(window, "choice", "Il faut 2 qualités. Tu en as 0 pour le moment.");
            List.of("patient", "brave", "calm").forEach(word -> window.locator("[value=" + word + "]").check());
            window.locator(HAND_IN).click();
            said(window, "choice", "Tu as 3 qualités. Gardes-en 2.");
            onThePhone(window);
            learner.goTo("/exercises/M2E4");
            PlaywrightAssertions.assertThat(window.locator("[name=choice]:checked")).hasCount(3);
            window.locator("[name=own]").first().fill("w".repeat(31));
            window.locator(HAND_IN).click();
            said(window, "own", "C’est trop long : 31 signes.");
            window.reload();
            assertThat(window.locator("[name=own]").first().inputValue()).hasSize(31);

            List.of("brave", "calm").forEach(word -> window.locator("[value=" + word + "]").uncheck());
            window.locator("[name=own]").first().fill(Hostile.WORD.typed());
            postThrice(window, "form[action$='/answers']");
            window.locator(HAND_IN).dblclick();
            window.locator(AGAIN).waitFor();
            Hostile.WORD.standsAsText(window, ".chips--big");
            learner.goTo("/portfolio");
            assertThat(window.locator(".entry .say").count()).isEqualTo(2);
            Hostile.WORD.standsAsText(window, ".entry .say");
        });
    }

    /** What is longer than any draft of the server comes from the phone, a moment after the page. */
    private static void stands(Page window, int length) {
        PlaywrightAssertions.assertThat(window.locator("#text")).hasValue("é".repeat(length));
    }

    private static void inTheTool(Stage stage, BiConsumer<Page, Learner> what) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.enter(visit.page(), stage.lms().first(), "13", "fr", "3");
            Page window = visit.openInWindow(visit.page(), "3");
            window.waitForURL("**/app/s/**");
            Learner learner = new Learner(window.mainFrame(), picture -> { });
            if (window.url().contains("/languages")) {
                learner.chooseLanguage("fr");
            }
            what.accept(window, learner);
            assertThat(visit.complaints()).as("nothing but refusals").allMatch(complaint -> complaint.contains("tatus of 4")
                    || complaint.contains("Status Error Code 4") || complaint.contains("ERR_FAILED")
                    || complaint.contains("error: htmx:"));
        }
    }

    /** The sentence stands at its field, inside the form. */
    private static void said(Page window, String field, String sentence) {
        Locator error = window.locator("form #error-" + field);
        PlaywrightAssertions.assertThat(error).containsText(sentence); // of the page that came, whatever spaces it has
        error.locator("xpath=ancestor::form//*[@aria-invalid='true' or @name='box']").first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** The same form three times at the same moment, before a finger does it once more. */
    private static void postThrice(Page window, String form) {
        window.locator(form).evaluate("""
                async form => {
                  const body = new URLSearchParams(new FormData(form));
                  await Promise.all([1, 2, 3].map(() => fetch(form.action, {method: 'POST', body, redirect: 'manual'})));
                }""");
    }
}
