package club.parcours.walks;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import java.util.List;

/** The card of a page where one speaks. */
final class Recorder {
    private static final String PLAYED = """
            async () => {
                const one = document.querySelector('[data-listen]');
                const over = new Promise((done, failed) => { one.onended = done; setTimeout(failed, 20000); });
                await one.play();
                await over;
                return one.currentTime;
            }""";
    private static final String KEPT = """
            () => new Promise(done => {
                const opening = indexedDB.open('parcours');
                opening.onsuccess = () => {
                    const all = opening.result.transaction('recordings').objectStore('recordings').count();
                    all.onsuccess = () => done(all.result);
                };
            })""";
    private static final String LISTENING = """
            () => {
                const state = document.querySelector('[data-record] [data-state]');
                window.said = [];
                new MutationObserver(() => window.said.push(state.textContent)).observe(state, {childList: true});
            }""";

    private final Frame room;

    Recorder(Frame room) {
        this.room = room;
    }

    /** Two seconds and a little, and they are on the phone. @return all that the card said meanwhile */
    List<?> speak() {
        room.evaluate(LISTENING);
        act("start").click();
        Learner.hasSpoken(room);
        act("stop").click();
        said("Sur ce téléphone");
        return (List<?>) room.evaluate("window.said");
    }

    /** Hears it to its end. @return how long that took, in seconds */
    double play() {
        return ((Number) room.evaluate(PLAYED)).doubleValue();
    }

    /** How many recordings wait on the phone. */
    int kept() {
        return ((Number) room.evaluate(KEPT)).intValue();
    }

    Locator act(String act) {
        return room.locator("[data-record] [data-act=" + act + "]");
    }

    /** Waits until the card says this. */
    void said(String words) {
        room.locator("[data-record] [data-state]:has-text('" + words + "')").waitFor();
    }

    /** What the card says now. */
    String says() {
        return room.locator("[data-record] [data-state]").innerText();
    }
}
