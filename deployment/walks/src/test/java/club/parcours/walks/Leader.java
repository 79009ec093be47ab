package club.parcours.walks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who runs a group, and decides about what was submitted to them. */
final class Leader {
    private final Page page;

    Leader(Page page) {
        this.page = page;
    }

    /** Opens what has waited longest, from the first page. */
    void openTheOldest(String milestone) {
        page.locator(".queue__one").first().click();
        page.waitForURL("**/reviews/**/" + milestone);
    }

    void choose(String decision) {
        page.locator("input[name=decision][value=" + decision + "]").check();
    }

    /** Advice of every kind: ready, in words, by a line to look at again; and by voice, which goes with the decision. */
    void advise(String words) {
        page.locator("input[name=reply][value=RESULT]").check();
        page.locator("input[name=again]").last().check();
        page.locator("#advice").fill(words);
        page.locator("[data-record] [data-act=start]").click();
        Learner.hasSpoken(page.mainFrame());
    }

    /** Says what was chosen, and waits until it stands there. */
    void decide(String word) {
        page.locator("form[action$='/judgements'] button.btn-go:not([data-act])").click();
        Locator decided = page.locator("section > .decision--" + word);
        decided.first().waitFor();
    }
}
