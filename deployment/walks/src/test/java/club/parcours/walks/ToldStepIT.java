package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A path of which a step is told by voice: to the grade; and in two tabs without script, where nothing is lost. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class ToldStepIT {
    private static final String LINE = "/exercises/M2E2";

    @Test
    void a_step_told_by_voice_counts_as_one_in_words_and_is_heard_wherever_it_stands(Stage stage) {
        byte[] voice;
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.enter(visit.page(), stage.lms().first(), "8", "fr", "2");
            Frame room = visit.openInFrame(visit.page(), "1");
            room.waitForURL("**/app/s/**");
            Learner learner = new Learner(room, name -> { });
            learner.chooseLanguage("fr");
            learner.goTo(LINE + "/steps/new");
            learner.fill(new Learner.Step("volunteering", "", "here", List.of("kept", "proud")));
            record(room);
            room.locator("form[action$='/steps'] button[name=later]").click();
            room.waitForURL("**" + LINE);
            learner.goTo(LINE + "/steps/new");
            room.locator("[data-record] [data-state]:has-text('Sur ce téléphone')").waitFor();
            visit.picture(visit.page(), "23-step-told", "fr");
            add(room);
            room.locator(".step .told-voice audio").waitFor();
            learner.goTo(LINE);
            learner.tellSteps(Learner.Step.FOUR.subList(0, 3));
            stage.lms().awaitGrade(stage.lms().first(), "1", "8", 10);

            visit.picture(visit.page(), "24-line-told", "fr");
            learner.goTo("/portfolio");
            String address = room.locator(".step .told-voice audio source:first-child").getAttribute("src");
            voice = visit.context().request().get(learner.launch().replaceFirst("/app/.*", "") + address).body();
            assertThat(voice.length).isGreaterThan(1_000);
            visit.picture(visit.page(), "25-portfolio-told", "fr");
            room.locator(".step details.more > summary").first().click();
            room.locator(".step a[href*='/removal']").first().click();
            room.locator("form[action$='/removal']").waitFor();
            PlaywrightAssertions.assertThat(room.locator(".told-voice audio")).hasCount(1);
            assertThat(visit.complaints()).isEmpty();
        }
        withoutScript(stage, voice);
    }

    private static void record(Frame room) {
        room.locator("[data-record] [data-act=start]").click();
        Learner.hasSpoken(room);
        room.locator("[data-record] [data-act=stop]").click();
        room.locator("[data-record] [data-state]:has-text('Sur ce téléphone')").waitFor();
    }

    private static void add(Frame room) {
        room.locator("form[action$='/steps'] button.btn-go").click();
        room.waitForURL("**" + LINE);
    }

    private static void withoutScript(Stage stage, byte[] voice) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE, false)) {
            visit.enter(visit.page(), stage.lms().second(), "9", "fr", "2");
            Page window = visit.openInWindow(visit.page(), "1");
            WithoutScriptIT.pressOn(window);
            Learner learner = new Learner(window.mainFrame(), name -> { });
            learner.chooseLanguage("fr");
            learner.goTo(LINE + "/steps/new");
            learner.fill(new Learner.Step("job", "", "before", List.of()));
            choose(window, voice);
            add(window.mainFrame());
            String first = heard(window);

            window.locator(".step details.more > summary").click();
            window.locator(".step a[href*='" + LINE + "/steps/']").click();
            window.locator("#title").waitFor();
            Page other = visit.newTab();
            other.navigate(window.url());
            choose(window, voice);
            window.locator("form[action*='/steps/'] button.btn-go").click();
            window.waitForURL("**" + LINE);
            String second = heard(window);
            assertThat(second).isNotEqualTo(first);

            other.locator("#title").fill("Je vends des fruits");
            other.locator("form[action*='/steps/'] button.btn-go").click();
            other.locator("h2").first().waitFor();
            assertThat(other.locator(".told-voice audio source:first-child").all().stream().map(player -> player.getAttribute("src")).toList())
                    .as("both versions are there to be heard").containsExactly(second, first);
            visit.picture(other, "26-step-conflict", "fr");
            other.locator("form[action*='/steps/'] button").last().click();
            other.waitForURL("**" + LINE);
            assertThat(heard(other)).isEqualTo(first);
            assertThat(other.locator(".step h3").innerText()).isEqualTo("Je vends des fruits");
            assertThat(complaints(visit)).isEmpty();
        }
    }

    private static void choose(Page window, byte[] voice) {
        window.locator("#voice-file").setInputFiles(new FilePayload("voix.webm", "audio/webm", voice));
    }

    private static String heard(Page window) {
        Locator player = window.locator(".step .told-voice audio");
        assertThat(player.count()).isEqualTo(1);
        return player.locator("source").first().getAttribute("src");
    }

    /** The page that says that there are two versions comes with a status that Chromium notes. */
    private static List<String> complaints(Visit visit) {
        return visit.complaints().stream().filter(said -> !said.contains("409")).toList();
    }
}
