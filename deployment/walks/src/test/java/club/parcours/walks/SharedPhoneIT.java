package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A telephone that several use: whose page it is, the quick way out, and nothing that stays behind. */
@ExtendWith(Stage.Provided.class)
class SharedPhoneIT {
    private static final String WORDS = "Ce que personne d’autre ne lit";
    private static final String EXERCISE = "/exercises/M2E3";

    @Test
    void the_page_says_whose_it_is_and_the_quick_way_out_leaves_nothing(Stage stage) {
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE)) {
            Page window = enters(stage, visit);
            Learner learner = new Learner(window.mainFrame(), name -> { });
            String launch = learner.launch();
            whose(visit, window, learner);
            window.navigate(launch + EXERCISE);
            window.locator("#text").fill(WORDS);
            window.locator("[data-record] [data-act=start]").click();
            Learner.hasSpoken(window.mainFrame());
            window.locator("[data-record] [data-act=stop]").click();
            window.locator("[data-record] [data-state]:has-text('Sur ce téléphone')").waitFor();
            assertThat(kept(window)).as("on the phone, for now").isEqualTo(List.of("parcours"));

            window.locator(".tabs .exit button").click();
            window.waitForURL("**/app/away");
            visit.look(window, "60-away", "fr");
            assertThat(window.locator("body").innerText()).doesNotContain(WORDS).doesNotContain("parcours");
            nothingKept(window);
            assertThat(window.evaluate("sessionStorage.length + Object.keys(localStorage).filter(key => key !== 'left').length"))
                    .as("at most that the session is still to be ended").isEqualTo(0);
            nothingBehind(visit, window, launch);
            assertThat(visit.complaints().stream().filter(said -> !said.contains("tatus of 40"))).isEmpty();
        }
    }

    /** The session cannot be ended yet: whoever comes back to it is led away, and then it is over. */
    @Test
    void without_a_network_nobody_comes_back_in(Stage stage) {
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE)) {
            Page window = enters(stage, visit);
            String launch = new Learner(window.mainFrame(), name -> { }).launch();
            window.navigate(launch + EXERCISE);
            window.route("**/exit", route -> route.abort("internetdisconnected"));
            window.route("**/app/away", route -> route.abort("internetdisconnected"));
            window.locator(".tabs .exit button").click();
            window.waitForURL("chrome-error://**");
            window.unroute("**/exit");
            window.unroute("**/app/away");

            window.navigate(launch + EXERCISE, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            window.waitForURL("**/app/away");
            window.navigate(launch + EXERCISE);
            window.locator("body[data-refused]").waitFor();
            assertThat(window.evaluate("localStorage.length")).as("the mark has done its work").isEqualTo(0);
        }
    }

    /** What is being recorded, or on its way, at that moment is not written back. */
    @Test
    void who_leaves_while_they_speak_leaves_nothing(Stage stage) {
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE)) {
            Page window = enters(stage, visit);
            String launch = new Learner(window.mainFrame(), name -> { }).launch();
            for (boolean sends : List.of(false, true)) {
                window.navigate(launch + EXERCISE);
                window.locator("#text").fill(WORDS);
                window.locator("[data-record] [data-act=start]").click();
                Learner.hasSpoken(window.mainFrame());
                if (sends) {
                    window.locator("[data-record] [data-act=stop]").click();
                    window.route("**/files/uploads/**", route -> { }); // never answered
                    window.locator("[data-record] [data-act=send]").click();
                }
                window.route("**/exit", route -> route.abort("internetdisconnected")); // one that waits is sent when the route goes
                window.locator(".tabs .exit button").click();
                window.waitForURL("**/app/away");
                nothingKept(window);
                window.evaluate("localStorage.clear()");
                window.unroute("**/exit");
            }
        }
    }

    /** The base is being removed when the page comes. */
    private static void nothingKept(Page window) {
        Lms.await(Duration.ofSeconds(30), () -> List.of().equals(kept(window)), () -> String.valueOf(kept(window)));
    }

    private static Page enters(Stage stage, Visit visit) {
        return visit.comeBack(stage.lms().second(), "7", "2", "1");
    }

    private static void whose(Visit visit, Page window, Learner learner) {
        for (String language : List.of("ar", "fr")) {
            learner.goTo("/languages");
            visit.look(window, "61-languages", language.equals("ar") ? "fr" : "ar");
            learner.chooseLanguage(language);
            learner.goTo("");
            window.locator(".whose > summary").click();
            assertThat(window.locator(".whose a").getAttribute("href")).endsWith("/privacy");
            visit.look(window, "62-whose", language);
        }
        assertThat(window.locator(".whose").innerText()).contains("Ce n’est pas toi\u202f?", "Sors aussi du cours.");
        assertThat(window.locator(".whose form[data-exit] button").isVisible()).isTrue();
        assertThat((List<?>) window.evaluate(SoundOnlyIT.OBSTACLES)).isEmpty();
    }

    /** The way back, and the address itself: a page that says, also aloud, how to come in again. */
    private static void nothingBehind(Visit visit, Page window, String launch) {
        window.goBack();
        window.waitForLoadState();
        assertThat(window.locator("body").innerText()).doesNotContain(WORDS);
        window.navigate(launch + EXERCISE);
        window.locator("body[data-refused]").waitFor();
        visit.look(window, "63-session-over", "fr");
        assertThat(window.locator("main .aloud:not([hidden]) [data-piece]").count()).as("three sentences to be heard").isEqualTo(3);
    }

    private static Object kept(Page window) {
        Frame page = window.mainFrame();
        return page.evaluate("indexedDB.databases().then(all => all.map(one => one.name))");
    }
}
