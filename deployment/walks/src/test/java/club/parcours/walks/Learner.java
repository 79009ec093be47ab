package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Somebody in the tool's pages, in a frame or in a window, clicking and typing. */
final class Learner {
    /** The cards of module M2 and a box for each; several boxes are right for most. */
    private static final Map<String, String> BOXES = Map.of("M2E1-learn-language", "school", "M2E1-take-course", "school",
            "M2E1-care-parent", "home", "M2E1-street-party", "others", "M2E1-help-neighbour", "others");

    private final Frame room;
    private final Consumer<String> camera;

    /** @param camera takes a picture under this name */
    Learner(Frame room, Consumer<String> camera) {
        this.room = room;
        this.camera = camera;
    }

    Frame room() {
        return room;
    }

    /** The first screen: the own language, and no second one. */
    void chooseLanguage(String code) {
        chooseLanguages(code, "");
    }

    /** The own language, and one beside it; empty for none. Whom the LMS does not name goes on without a name. */
    void chooseLanguages(String code, String second) {
        sayLanguages(code, second);
        understand();
        Locator name = room.locator("form[action$='/name']:has(button[name=later])");
        if (name.count() > 0) {
            camera.accept("01-name");
            name.locator("button[name=later]").click();
            name.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    /** Chooses languages, and answers nothing that is asked next. */
    void sayLanguages(String code, String second) {
        Locator form = room.locator("form[action$='/languages']");
        form.waitFor();
        camera.accept("01-languages");
        form.locator("input[name=language][value='" + code + "']").check();
        if (!form.locator("input[name=second][value='" + second + "']").isChecked()) {
            form.locator(".beside-it > summary").click();
            form.locator("input[name=second][value='" + second + "']").check();
        }
        form.locator("button").click();
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** What is kept, who sees it and how to stop, where that is told: goes on. */
    void understand() {
        room.waitForLoadState();
        Locator understood = room.locator("#understood button");
        if (understood.count() > 0) {
            camera.accept("01-notice");
            understood.click();
            understood.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            room.waitForLoadState();
        }
    }

    /** Waits until two seconds or more were recorded; the countdown may be looked at late. */
    static void hasSpoken(Frame room) {
        room.locator("[data-record] [data-count]").filter(new Locator.FilterOptions().setHasText(Pattern.compile("[02]:[0-5][0-8]")))
                .waitFor();
    }

    /**
     * Presses the speaker of a block: a file that comes with the tool is fetched, and its player says who speaks.
     *
     * @return all words that this speaker says
     */
    static String hears(Page window, Locator block) {
        Locator speaker = block.locator(":scope > .aloud").first();
        Response sound = window.waitForResponse("**/static/spoken/*.ogg*", () -> speaker.locator("summary").click());
        assertThat(List.of(200, 206)).contains(sound.status());
        assertThat(sound.headerValue("content-type")).isEqualTo("audio/ogg");
        assertThat(speaker.locator("[data-who]").isVisible()).isTrue();
        return String.join(" ", speaker.locator("[data-words]").all().stream().map(piece -> piece.getAttribute("data-words")).toList());
    }

    /** Plays a recording: it goes on. */
    static void listens(Page window, Locator player) {
        player.first().evaluate("player => { player.muted = true; return player.play(); }");
        ElementHandle plays = player.first().elementHandle();
        window.waitForFunction("player => player.currentTime > 0.5", plays);
        plays.evaluate("player => player.pause()");
    }

    /** Shows a milestone to those who run the course. */
    static void submit(Page page) {
        page.locator("#submit > form > button").click();
        page.locator("#answer").waitFor();
        assertThat(page.locator("#submit").count()).as("one waits").isZero();
    }

    /** Opens a page of this launch by its address. */
    void goTo(String path) {
        room.navigate(launch() + path);
    }

    void follow(String end) {
        room.locator("main a[href$='" + end + "']").first().click();
        room.waitForURL("**" + end);
    }

    /** Every card into a box, one after the other. */
    void sortCards() {
        follow("/exercises/M2E1");
        camera.accept("03-card");
        for (Locator form = room.locator("#game form"); form.count() > 0; ) {
            String action = form.getAttribute("action");
            String card = action.substring(action.lastIndexOf('/') + 1);
            room.locator("#box-" + BOXES.getOrDefault(card, "work")).click();
            Locator next = room.locator("#next");
            next.waitFor();
            if (card.equals("M2E1-three-children")) {
                camera.accept("04-card-chosen");
            }
            String target = next.getAttribute("href");
            next.click();
            room.waitForURL("**" + target);
        }
        camera.accept("05-sorted");
    }

    /** Four steps of two kinds; one with a star, three kept. */
    void tellSteps(List<Step> steps) {
        room.waitForURL("**/exercises/M2E2");
        camera.accept("06-line-empty");
        for (Step step : steps) {
            follow("/steps/new");
            fill(step);
            if (step == steps.get(0)) {
                camera.accept("07-step");
            }
            room.locator("form[action$='/steps'] button.btn-go").click();
            room.waitForURL("**/exercises/M2E2");
        }
        camera.accept("08-line");
    }

    void fill(Step step) {
        room.locator("input[name=kind][value=" + step.kind() + "]").check();
        room.locator("#title").fill(step.title());
        room.locator("input[name=time][value=" + step.time() + "]").check();
        if (!room.locator("#place").isVisible()) {
            room.locator("details:has(#place) > summary").click();
        }
        if (!step.marks().isEmpty()) {
            room.locator("#place").fill("Marseille");
        }
        List.of("proud", "kept", "shared").forEach(mark -> // one that was typed before may have come back
                room.locator("input[name=mark][value=" + mark + "]").setChecked(step.marks().contains(mark)));
    }

    /** Types into a field without handing in, and waits until the tool says that it has it. */
    void type(String field, String text) {
        room.locator("#" + field).fill(text);
        room.locator("[data-save][data-now=received]").waitFor();
    }

    /** What stands in a field. */
    String typed(String field) {
        return room.locator("#" + field).inputValue();
    }

    /** What can be read on the page. */
    String read() {
        return room.locator("main").innerText();
    }

    /** Where this launch lives, without a slash at the end. */
    String launch() {
        return room.url().replaceAll("(/app/s/[0-9a-f]{8})[/?].*", "$1");
    }

    void reflect(String text) {
        room.locator("#text").fill(text);
        camera.accept("09-reflection");
        room.locator("form[action$='/answers'] button.btn-go").click();
        room.locator("a[href$='?change=1']").waitFor();
        camera.accept("10-reflection-kept");
    }

    void noteQualities(String choice, String own) {
        room.locator("input[name=choice][value=" + choice + "]").check();
        room.locator("input[name=own]").first().fill(own);
        camera.accept("11-qualities");
        room.locator("form[action$='/answers'] button.btn-go").click();
        room.locator("a[href$='?change=1']").waitFor();
        camera.accept("12-qualities-kept");
    }

    /** Goes on to what comes after the exercise that was just handed in. */
    void goOn() {
        Locator on = room.locator("main .steps-on a.btn-go");
        String next = on.getAttribute("href").replaceFirst("[?#].*", "");
        on.click();
        room.waitForURL(address -> address.replaceFirst("[?#].*", "").endsWith(next));
    }

    /** One step as it is told. */
    record Step(String kind, String title, String time, List<String> marks) {
        static final List<Step> FOUR = List.of(
                new Step("job", "Je vends des fruits au marché", "before", List.of("proud", "kept")),
                new Step("home", "Je garde trois enfants", "before", List.of("kept")),
                new Step("migration", "J’apprends une langue", "on-the-way", List.of()),
                new Step("volunteering", "J’aide à la banque alimentaire", "here", List.of("kept", "shared")));
    }
}
