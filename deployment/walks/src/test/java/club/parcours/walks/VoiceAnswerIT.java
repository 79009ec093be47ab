package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reflection told by voice, over a network that goes away in the middle; and by a photo; and without script. */
@ExtendWith(Stage.Provided.class)
class VoiceAnswerIT {
    /** Four dots. */
    private static final byte[] PICTURE = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGOoko8BIgYIBQAbUgPV5z5CEwAAAABJRU5ErkJggg==");
    private static final String EXERCISE = "/exercises/M2E3";

    @Test
    void a_voice_arrives_although_the_network_goes_away_and_the_page_is_loaded_anew(Stage stage) {
        byte[] voice;
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.enter(visit.page(), stage.lms().first(), "7", "fr", "2");
            Frame room = visit.openInFrame(visit.page(), "1");
            room.waitForURL("**/app/s/**");
            Learner learner = new Learner(room, name -> visit.picture(visit.page(), name, "voice"));
            learner.chooseLanguage("fr");
            learner.goTo(EXERCISE);
            record(room, visit);
            sendThroughACut(room, visit, learner);

            String file = room.locator("[data-record] input[name=voice]").inputValue();
            assertThat(file).isNotEmpty();
            assertThat(room.evaluate("indexedDB.databases().then(all => all.length)")).isEqualTo(1);
            assertThat(room.evaluate(KEPT)).as("nothing stays on the phone").isEqualTo(0);
            choosePhoto(room);
            handIn(room);
            room.locator(".told-voice audio").waitFor();
            visit.picture(visit.page(), "21-voice-kept", "fr");
            assertThat(room.locator(".told-voice audio source:first-child").getAttribute("src")).endsWith(file);
            room.locator(".told-photo img").waitFor();
            learner.goTo("/portfolio");
            assertThat(room.locator(".told-voice audio source:first-child").getAttribute("src")).endsWith(file);
            voice = visit.context().request().get(learner.launch() + "/files/" + file).body();
            assertThat(voice.length).isGreaterThan(1_000);
            assertThat(visit.complaints().stream().filter(said -> !said.contains("net::ERR_FAILED"))).isEmpty();
        }
        withoutScript(stage, voice);
    }

    private static final String KEPT = "new Promise(done => { const opening = indexedDB.open('parcours'); opening.onsuccess ="
            + " () => { const all = opening.result.transaction('recordings').objectStore('recordings').count();"
            + " all.onsuccess = () => done(all.result); }; })";

    /** Two seconds and a little, heard again, and recorded anew once. */
    private static void record(Frame room, Visit visit) {
        act(room, "start").click();
        Learner.hasSpoken(room);
        act(room, "stop").click();
        said(room, "Sur ce téléphone");
        act(room, "again").click();
        Learner.hasSpoken(room);
        visit.picture(visit.page(), "19-voice-recording", "fr");
        act(room, "stop").click();
        said(room, "Sur ce téléphone");
        assertThat(room.locator("[data-listen]").isVisible()).isTrue();
        visit.picture(visit.page(), "20-voice-here", "fr");
        noMicrophoneFor(room);
    }

    /** What was said goes when there is something new, not with the tap that asks for it. */
    private static void noMicrophoneFor(Frame room) {
        room.evaluate("() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('refused')); }");
        act(room, "again").click();
        room.locator("[data-record][data-now=told-refused]").waitFor();
        assertThat(room.locator("[data-listen]").isVisible()).isTrue();
        assertThat(act(room, "send").isVisible()).isTrue();
        assertThat(room.evaluate(KEPT)).isEqualTo(1);
        room.evaluate("() => { delete navigator.mediaDevices.getUserMedia; }");
    }

    /** The first piece arrives and its answer does not; then nothing goes until after the page was loaded anew. */
    private static void sendThroughACut(Frame room, Visit visit, Learner learner) {
        AtomicBoolean cut = new AtomicBoolean();
        List<String> begun = new ArrayList<>();
        Page page = visit.page();
        page.route(address -> address.endsWith("/files/uploads"), route -> begin(route, begun));
        page.route("**/files/uploads/**", route -> piece(route, cut));
        act(room, "send").click();
        said(room, "dès qu’il y a du réseau");
        learner.goTo(EXERCISE);
        said(room, "dès qu’il y a du réseau");
        page.unroute("**/files/uploads/**");

        said(room, "Reçu à");
        assertThat(room.locator("[data-record] [data-state]").innerText()).matches("Reçu à .+ · 0:0\\d");
        assertThat(begun).as("it went on, and did not begin anew").hasSize(1);
    }

    private static void begin(Route route, List<String> begun) {
        begun.add(route.request().method());
        route.resume();
    }

    private static void piece(Route route, AtomicBoolean cut) {
        if (route.request().method().equals("PATCH") && !cut.getAndSet(true)) {
            route.fetch();
        }
        if (cut.get()) {
            route.abort("failed");
        } else {
            route.resume();
        }
    }

    private static void choosePhoto(Frame room) {
        room.locator("#photo-file").setInputFiles(new FilePayload("marché.png", "image/png", PICTURE));
        Locator state = room.locator("[data-photo] [data-state]");
        Lms.await(Duration.ofSeconds(20), () -> state.innerText().startsWith("Reçu à"), state::innerText);
        room.locator("[data-picture]").waitFor();
    }

    private static void handIn(Frame room) {
        room.locator("form[action$='/answers'] button.btn-go:not([data-act])").click();
        room.locator("a[href$='?change=1']").waitFor();
    }

    private static void withoutScript(Stage stage, byte[] voice) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE, false)) {
            visit.enter(visit.page(), stage.lms().second(), "9", "fr", "2");
            Page window = visit.openInWindow(visit.page(), "1");
            WithoutScriptIT.pressOn(window);
            Learner learner = new Learner(window.mainFrame(), name -> { });
            learner.chooseLanguage("fr");
            learner.goTo(EXERCISE);
            window.locator("#voice-file").setInputFiles(new FilePayload("voix.webm", "audio/webm", voice));
            visit.picture(window, "22-voice-without-script", "fr");
            handIn(window.mainFrame());
            window.locator(".told-voice audio").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static Locator act(Frame room, String act) {
        return room.locator("[data-record] [data-act=" + act + "]");
    }

    private static void said(Frame room, String words) {
        room.locator("[data-record] [data-state]:has-text('" + words + "')").waitFor();
    }
}
