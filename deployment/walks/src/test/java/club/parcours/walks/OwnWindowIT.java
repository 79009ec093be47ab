package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Fault;
import club.parcours.practice.Offer;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of the course gives its frame no microphone: the voice comes from a window of its own. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class OwnWindowIT {
    private static final String REFLECTION = "/exercises/M2E3";
    private static final String WORDS = "Ce que j’ai déjà écrit";

    @AfterEach
    void behave(Stage stage) {
        stage.lms().behave(Fault.FRAME_NO_MICROPHONE);
    }

    @Test
    void a_voice_arrives_from_the_new_window_and_nothing_typed_is_lost(Stage stage) {
        stage.lms().misbehave(Fault.FRAME_NO_MICROPHONE, "");
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE)) {
            tell(stage, visit);
        }
    }

    @Test
    void also_where_the_frame_keeps_no_cookie_and_the_window_does(Stage stage) {
        stage.lms().misbehave(Fault.FRAME_NO_MICROPHONE, "");
        stage.lms().first().offers().set(Offer.STORAGE, "parent");
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.DROPPED_IN_FRAMES, Screen.LAPTOP)) {
            tell(stage, visit);
        } finally {
            stage.lms().first().offers().set(Offer.STORAGE, "no");
        }
    }

    private static void tell(Stage stage, Visit visit) {
        Frame room = opened(stage, visit);
        Learner learner = new Learner(room, name -> { });
        learner.follow(REFLECTION);
        learner.type("text", WORDS);
        room.locator("[data-record] [data-state]:has-text('nouvelle fenêtre')").waitFor();
        assertThat(room.locator("[data-record] [data-act=start]").isVisible()).isFalse();
        assertThat(room.locator("[data-window] [data-choice=told-blocked]").getAttribute("data-words"))
                .as("the speaker says what stands there").isEqualTo(room.locator("[data-record] [data-state]").textContent());
        assertThat(room.locator("[data-choice=told-blocked]").count()).as("and no other says otherwise").isEqualTo(1);
        visit.picture(visit.page(), "27-no-microphone", "fr");

        room.evaluate("() => document.body.addEventListener('club:shown', () => { window.shown = true; })");
        Page window = visit.page().waitForPopup(() -> room.locator("[data-window] button").click());
        window.waitForURL("**/app/s/**" + REFLECTION + "?change=1");
        assertThat(window.url().replaceAll("(/app/s/[0-9a-f]{8})/.*", "$1")).isNotEqualTo(learner.launch());
        room.locator("[data-opened]").waitFor();
        assertThat(room.evaluate("() => window.shown")).as("its speakers are told").isEqualTo(true);
        visit.picture(visit.page(), "28-window-opened", "fr");
        assertThat(window.locator("#text").inputValue()).isEqualTo(WORDS);
        assertThat(window.locator("[data-window] button").isVisible()).isFalse();
        record(window);
        visit.picture(window, "29-window", "fr");
        window.locator("form[action$='/answers'] button.btn-go").click();
        window.locator("a[href$='?change=1']").waitFor();
        assertThat(file(window.locator(".told-voice audio"))).matches("[0-9a-f-]{36}");
        window.close();

        room.locator("main .steps-on a").click();
        room.locator("form[action$='/answers'] input[name=voice][value*='-']").waitFor(
                new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        assertThat(learner.typed("text")).isEqualTo(WORDS);
        room.locator("[data-listen]").waitFor();
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void who_says_what_they_think_of_a_module_goes_on_in_the_new_window(Stage stage) {
        stage.lms().misbehave(Fault.FRAME_NO_MICROPHONE, "");
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE)) {
            Frame room = led(stage, visit);
            room.navigate(new Learner(room, name -> { }).launch() + "/feedback/M2");
            room.locator(".face[value=good]").click();
            room.locator("#words").fill(WORDS);
            Page window = opened(visit, room, "32-feedback-no-microphone");
            assertThat(window.locator("#words").inputValue()).isEqualTo(WORDS);
            record(window);
            visit.picture(window, "33-feedback-window", "fr");
            window.locator("form[action$='/words'] .steps-on button.btn-go").click();
            window.waitForURL("**/feedback/M2");
            window.close();

            room.locator("main .steps-on a").click();
            room.locator("[data-listen][src*='/files/']").waitFor();
            assertThat(room.locator("#words").inputValue()).isEqualTo(WORDS);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void who_decides_about_a_milestone_gives_advice_by_voice_from_the_new_window(Stage stage) {
        try (Visit learning = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE);
                Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.LAPTOP)) {
            submitted(stage, learning);
            stage.lms().misbehave(Fault.FRAME_NO_MICROPHONE, "");
            Frame room = led(stage, visit);
            room.navigate(new Learner(room, name -> { }).launch());
            room.locator(".queue__one").first().click();
            room.waitForURL("**/reviews/**/PM3");
            room.locator("input[name=decision][value=ALMOST]").check();
            room.locator("input[name=reply][value=RESULT]").check();
            room.locator("#advice").fill(WORDS);
            Page window = opened(visit, room, "34-decision-no-microphone");
            assertThat(window.locator("#advice").inputValue()).isEqualTo(WORDS);
            assertThat(window.locator("[value=ALMOST]").isChecked()).isTrue();
            assertThat(window.locator("[value=RESULT]").isChecked()).isTrue();
            record(window);
            visit.picture(window, "35-decision-window", "fr");
            window.locator("form[action$='/judgements'] .steps-on button.btn-go").click();
            window.locator("section > .decision--almost").waitFor();
            window.close();

            room.locator("main .steps-on a").last().click();
            room.locator("section > .decision--almost .told-voice audio, .decision--almost ~ .told-voice audio, .told-voice audio").first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(room.locator("#advice").inputValue()).as("it was handed in").isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void submitted(Stage stage, Visit learning) {
        learning.enter(learning.page(), stage.lms().first(), "8", "fr", "2");
        Page page = learning.openInWindow(learning.page(), "2");
        Learner learner = new Learner(page.mainFrame(), name -> { });
        learner.chooseLanguage("fr");
        String mine = learner.launch();
        new Worker(page.mainFrame(), mine, name -> { }).work("M3E3");
        page.navigate(mine + "/milestones/PM3");
        page.locator("#submit > form > button").click();
        page.locator("#answer").waitFor();
    }

    /** The frame of who runs the course. */
    private static Frame led(Stage stage, Visit visit) {
        visit.enter(visit.page(), stage.lms().first(), "3", "fr", "2");
        Frame room = visit.openInFrame(visit.page(), "2");
        room.waitForURL("**/app/s/**");
        if (room.url().contains("/languages")) {
            new Learner(room, name -> { }).chooseLanguage("fr");
        }
        return room;
    }

    private static Page opened(Visit visit, Frame room, String picture) {
        room.locator("[data-record] [data-state]:has-text('nouvelle fenêtre')").waitFor();
        visit.picture(visit.page(), picture, "fr");
        Page window = visit.page().waitForPopup(() -> room.locator("[data-window] button").click());
        window.waitForURL("**?change=1");
        room.locator("[data-opened]").waitFor();
        return window;
    }

    @Test
    void without_script_a_button_leads_there_too(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE, false)) {
            visit.enter(visit.page(), stage.lms().second(), "9", "fr", "2");
            Page first = visit.openInWindow(visit.page(), "1");
            WithoutScriptIT.pressOn(first);
            Learner learner = new Learner(first.mainFrame(), name -> { });
            learner.chooseLanguage("fr");
            learner.goTo(REFLECTION);
            first.locator("#text").fill(WORDS);
            visit.picture(first, "30-window-without-script", "fr");
            first.locator("[data-window] button").click();
            first.locator("[data-pass] button").waitFor();
            visit.picture(first, "31-ticket-without-script", "fr");
            Page window = first.waitForPopup(() -> first.locator("[data-pass] button").click());
            window.waitForURL("**" + REFLECTION + "?change=1");
            assertThat(window.locator("#text").inputValue()).isEqualTo(WORDS);
            assertThat(window.url().replaceAll("(/app/s/[0-9a-f]{8})/.*", "$1")).isNotEqualTo(learner.launch());
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static Frame opened(Stage stage, Visit visit) {
        visit.enter(visit.page(), stage.lms().first(), visit.screen() == Screen.PHONE ? "7" : "5", "fr", "2");
        Frame room = visit.openInFrame(visit.page(), "1");
        room.waitForURL("**/app/s/**");
        new Learner(room, name -> { }).chooseLanguage("fr");
        return room;
    }

    private static void record(Page window) {
        window.locator("[data-record] [data-act=start]").click();
        Learner.hasSpoken(window.mainFrame());
        window.locator("[data-record] [data-act=stop]").click();
        window.locator("[data-record] [data-state]:has-text('Sur ce téléphone')").waitFor();
        window.locator("[data-record] [data-act=send]").click();
        window.locator("[data-record] [data-state]:has-text('Reçu à')").waitFor();
    }

    private static String file(Locator player) {
        return player.locator("source").first().getAttribute("src").replaceAll(".*/files/", "");
    }
}
