package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Somebody who presses speakers, on a device whose own voice stays silent. */
final class Ear {
    private static final int MOST_MS = 90_000;
    /** Stands there when all is said and something was left out: a language that nobody speaks. */
    private static final String UNVOICED = "n’a pas de voix ici";

    /** Counts what a voice of the device would say, and says nothing. */
    static final String NO_DEVICE = """
            window.deviceSpoke = 0;
            if (window.speechSynthesis) window.speechSynthesis.speak = () => { window.deviceSpoke += 1; };""";
    private static final String SECONDS = """
            async block => {
                let sum = 0;
                for (const piece of block.querySelectorAll(':scope > .aloud [data-piece]')) {
                    const one = new Audio(piece.src);
                    await new Promise((done, failed) => { one.onloadedmetadata = done; one.onerror = failed; one.load(); });
                    sum += one.duration;
                }
                return sum;
            }""";
    private static final String OUT_OF_THE_CORNER = """
            () => [...document.querySelectorAll('main :not(.steps-on, .words-switch) > .aloud:not([hidden])')].filter(one => one.checkVisibility()).filter(one => {
                const [button, block] = [one.querySelector('summary'), one.parentElement].map(it => it.getBoundingClientRect());
                return Math.abs(button.right - block.right) > 24 || button.top - block.top > 120;
            }).map(one => one.parentElement.outerHTML.slice(0, 120))""";
    private final Page window;

    /** @param window of a browser that was told {@link #NO_DEVICE} before */
    Ear(Page window) {
        this.window = window;
    }

    /** Presses the speaker of a block and waits until all is said. @return the files of the server that were played */
    List<String> hear(Locator block) {
        List<String> files = new ArrayList<>();
        Consumer<Response> listener = answer -> {
            if (answer.url().contains("/static/spoken/") && List.of(200, 206, 304).contains(answer.status())) {
                files.add(answer.url());
            }
        };
        window.onResponse(listener);
        Locator speaker = block.locator(":scope > .aloud");
        speaker.locator("summary").click();
        speaker.and(window.locator("[open]")).waitFor();
        speaker.and(window.locator(":not([open]), :has([data-who]:text('" + UNVOICED + "'))")).waitFor(new Locator.WaitForOptions().setTimeout(MOST_MS));
        window.offResponse(listener);
        noDeviceSpoke();
        return files.stream().distinct().toList();
    }

    void noDeviceSpoke() {
        assertThat(window.evaluate("window.deviceSpoke")).as("no voice of the browser").isEqualTo(0);
    }

    /** How long all files of a block are. */
    double seconds(Locator block) {
        return ((Number) block.evaluate(SECONDS)).doubleValue();
    }

    /** Speakers of the page that do not stand in the upper corner of their block, where its lines end; beside buttons it comes first. */
    List<?> outOfTheCorner() {
        return (List<?>) window.evaluate(OUT_OF_THE_CORNER);
    }
}
