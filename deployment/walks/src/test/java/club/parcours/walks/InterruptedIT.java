package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is cut off in the middle: a recording by a call, a photo by a reload, a speaker by a file that does not come. */
@ExtendWith(Stage.Provided.class)
class InterruptedIT {
    private static final String EXERCISE = "/exercises/M2E3?change=1";
    /** Four dots. */
    private static final byte[] PICTURE = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGOoko8BIgYIBQAbUgPV5z5CEwAAAABJRU5ErkJggg==");
    private static final String REMEMBERS_THE_MICROPHONE = """
            const ask = navigator.mediaDevices?.getUserMedia.bind(navigator.mediaDevices);
            if (ask) {
                navigator.mediaDevices.getUserMedia = async what => (window.microphone = await ask(what));
            }""";
    private static final String IS_TAKEN = "() => microphone.getTracks().forEach(track => track.dispatchEvent(new Event('ended')))";
    private static final String LISTENS = "() => microphone.getTracks().filter(track => track.readyState === 'live').length";
    /** A voice of the device that speaks for a while. */
    private static final String DEVICE = """
            Object.defineProperty(window, 'speechSynthesis', { value: {
                getVoices: () => [{ localService: true, lang: 'fr-FR' }], speak: () => { window.spoke = true; }, cancel() {} } });
            window.SpeechSynthesisUtterance = class {};""";

    private static final String NO_VOICE = "Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [], cancel() {} } });";
    private static final String TAKES_ITS_FILES = """
            block => {
                block.id = 'silent';
                block.querySelectorAll('[data-piece]').forEach(file => file.remove());
            }""";
    private static final String COMES_WITH_A_PART = "() => { silent.hidden = true; document.body.dispatchEvent(new Event('club:shown')); }";
    /** What asks for the page again and again. */
    private static final String ASKS_AGAIN = """
            () => {
                const asking = document.createElement('div');
                asking.setAttribute('hx-trigger', 'every 3s');
                document.body.append(asking);
                return asking.dispatchEvent(new Event('htmx:beforeRequest', { bubbles: true, cancelable: true }));
            }""";

    @Test
    void a_call_ends_a_recording_and_what_was_said_until_then_is_there(Stage stage) {
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.context().addInitScript(REMEMBERS_THE_MICROPHONE);
            Page window = enter(stage, visit);
            Recorder recorder = new Recorder(window.mainFrame());
            recorder.act("start").click();
            Learner.hasSpoken(window.mainFrame());
            window.evaluate(IS_TAKEN);

            recorder.said("Sur ce téléphone");
            assertThat(recorder.act("send").isVisible()).isTrue();
            assertThat(window.evaluate(LISTENS)).as("the microphone is off").isEqualTo(0);
            assertThat(recorder.kept()).isEqualTo(1);
            recorder.act("remove").click();
            recorder.act("start").waitFor();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void who_speaks_again_while_the_first_is_on_its_way_can_stop_whatever_becomes_of_that(Stage stage) {
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE)) {
            Page window = enter(stage, visit);
            Recorder recorder = new Recorder(window.mainFrame());
            recorder.speak();
            List<Route> held = new ArrayList<>();
            window.route("**/files/uploads/**", route -> hold(route, held));
            recorder.act("send").click();
            window.waitForCondition(() -> !held.isEmpty());
            recorder.act("again").click();
            recorder.act("stop").waitFor();
            held.get(0).abort("failed");

            Learner.hasSpoken(window.mainFrame());
            assertThat(recorder.act("stop").isVisible()).isTrue();
            recorder.act("stop").click();
            recorder.said("Sur ce téléphone");
            recorder.act("remove").click();
            recorder.act("start").waitFor();
        }
    }

    @Test
    void a_photo_that_was_cut_goes_on_when_it_is_chosen_again_and_one_that_is_not_wanted_makes_room(Stage stage, @TempDir Path folder)
            throws IOException {
        Path photo = Files.write(folder.resolve("marché.png"), PICTURE);
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page window = enter(stage, visit);
            List<String> begun = new ArrayList<>();
            List<String> dropped = new ArrayList<>();
            window.onRequest(request -> note(request, begun, dropped));
            AtomicBoolean cut = new AtomicBoolean();
            window.route("**/files/uploads/**", route -> piece(route, cut));
            window.locator("#photo-file").setInputFiles(photo);
            window.locator("[data-photo] [data-state]:has-text('dès qu’il y a du réseau')").waitFor();
            window.reload(); // while it is still cut: it would go on by itself
            window.unroute("**/files/uploads/**");
            window.locator("#photo-file").setInputFiles(photo);
            window.locator("[data-photo] [data-state]:has-text('Reçu à')").waitFor();
            assertThat(begun).as("it went on, and did not begin anew").hasSize(1);
            assertThat(dropped).isEmpty();

            window.route("**/files/uploads/*", InterruptedIT::onlyRemoved);
            window.locator("#photo-file").setInputFiles(new Path[0]);
            window.locator("#photo-file").setInputFiles(photo);
            window.locator("[data-photo] [data-state]:has-text('dès qu’il y a du réseau')").waitFor();
            window.waitForResponse(answer -> answer.request().method().equals("DELETE") && answer.status() == 204,
                    () -> window.locator("[data-photo] [data-act=remove]").click());
        }
    }

    @Test
    void a_photo_on_its_way_comes_along_with_what_is_left_for_later(Stage stage, @TempDir Path folder) throws IOException {
        Path photo = Files.write(folder.resolve("marché.png"), PICTURE);
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page window = enter(stage, visit);
            String line = new Learner(window.mainFrame(), name -> { }).launch() + "/exercises/M2E2";
            window.navigate(line + "/steps/new");
            List<Route> held = new ArrayList<>();
            window.route("**/files/uploads/**", route -> hold(route, held));
            window.locator("#photo-file").setInputFiles(photo);
            window.waitForCondition(() -> !held.isEmpty());
            leave(window);
            held.get(0).resume();
            window.waitForURL(line + "*");

            window.navigate(line + "/steps/new");
            window.locator("[data-photo] [data-act=remove]").click();
            leave(window);
            window.waitForURL(line + "*");
        }
    }

    @Test
    void the_speaker_says_so_when_the_voice_of_the_device_steps_in(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.context().addInitScript(DEVICE);
            Page window = enter(stage, visit);
            window.navigate(new Learner(window.mainFrame(), name -> { }).launch() + "/exercises/M1E3");
            window.route("**/static/spoken/**", Route::abort);
            window.locator("main .aloud:has([data-piece]) > summary").first().click();
            window.waitForFunction("() => window.spoke");
            assertThat(window.locator(".aloud[open] [data-who]").innerText()).isEqualTo("Voix de cet appareil");
            assertThat(window.evaluate(ASKS_AGAIN)).as("nothing moves while it speaks").isEqualTo(false);

            window.locator("main .aloud:not([open]):has([data-piece])").first().evaluate(TAKES_ITS_FILES);
            window.evaluate(COMES_WITH_A_PART);
            assertThat(window.locator("#silent").isVisible()).as("the device reads it").isTrue();
        }
    }

    @Test
    void the_speaker_says_so_when_nobody_says_a_part_of_it(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.context().addInitScript(NO_VOICE);
            Page window = enter(stage, visit);
            window.navigate(new Learner(window.mainFrame(), name -> { }).launch() + "/exercises/M1E3");
            window.locator("main .aloud:has([data-piece])").first().evaluate(TAKES_ITS_FILES);
            window.locator("#silent > summary").click();
            window.locator("#silent[open] [data-who]:has-text('n’a pas de voix ici')").waitFor();
            assertThat(window.evaluate(ASKS_AGAIN)).as("it has come to its end, and keeps nothing waiting").isEqualTo(true);
        }
    }

    private static void note(Request request, List<String> begun, List<String> dropped) {
        if (request.url().endsWith("/files/uploads") && request.method().equals("POST")) {
            begun.add(request.url());
        }
        if (request.method().equals("DELETE")) {
            dropped.add(request.url());
        }
    }

    private static void leave(Page window) {
        window.locator("form[action$='/steps'] button[name=later]").click();
    }

    /** A piece waits on the line. */
    private static void hold(Route route, List<Route> held) {
        if (route.request().method().equals("PATCH")) {
            held.add(route);
        } else {
            route.resume();
        }
    }

    /** The first piece arrives and its answer does not; then nothing goes. */
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

    /** Nothing goes but that something is not wanted any more. */
    private static void onlyRemoved(Route route) {
        if (route.request().method().equals("DELETE")) {
            route.resume();
        } else {
            route.abort("failed");
        }
    }

    private static Page enter(Stage stage, Visit visit) {
        Page window = visit.comeBack(stage.lms().first(), "6", "2", "1");
        window.navigate(new Learner(window.mainFrame(), name -> { }).launch() + EXERCISE);
        return window;
    }
}
