package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Somebody who has a keyboard and nothing else. Wherever the focus comes by, it must be seen (WCAG 2.4.7), and nothing
 * fixed to the screen may lie over it (2.4.11).
 */
final class Keys implements Hands {
    private static final int MOST_STOPS = 150;
    /** What is wrong with the element that has the focus; nothing if it can be seen. */
    private static final String WRONG = """
            () => {
              const focused = document.activeElement;
              if (focused === document.body || focused.id === 'main') return [];
              const seen = focused.closest('.tile--pick') ?? focused;
              const style = getComputedStyle(seen);
              const whole = seen.getBoundingClientRect();
              const box = {top: whole.top, left: whole.left, right: whole.right, bottom: whole.bottom};
              if (focused.tagName === 'TEXTAREA') box.bottom = Math.min(box.bottom, box.top + 48); // scrolls with the caret
              const wrong = [];
              if (!focused.matches(':focus-visible') || style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2)
                wrong.push('has no ring');
              if (box.top < 0 && box.bottom > innerHeight) wrong.push('is larger than the window');
              if (box.bottom <= 0 || box.top >= innerHeight) wrong.push('is outside the window');
              document.querySelectorAll('body *').forEach(other => {
                const position = getComputedStyle(other).position;
                if (position !== 'fixed' && position !== 'sticky' || other.contains(focused)) return;
                const above = other.getBoundingClientRect();
                if (above.top < box.bottom && box.top < above.bottom && above.left < box.right && box.left < above.right)
                  wrong.push('lies under .' + other.className + ' (' + box.bottom + ' of ' + above.top + ')');
              });
              return wrong.map(what => focused.outerHTML.slice(0, 120) + ' ' + what);
            }""";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Opens what a link or a button leads to. */
    void open(String element) {
        reach(element);
        String before = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.equals(before));
        page.waitForLoadState();
    }

    /** Presses a button that changes this page. */
    void press(String element, String appears) {
        reach(element);
        page.keyboard().press("Enter");
        page.locator(appears).waitFor();
    }

    boolean ticked(String box) {
        return page.locator(box).isChecked();
    }

    void tick(String box) {
        reach(box);
        page.keyboard().press("Space");
        assertThat(page.locator(box).isChecked()).isTrue();
    }

    @Override
    public void press(Locator element) {
        reach(element);
        page.keyboard().press("Enter");
    }

    @Override
    public void tick(Locator box) {
        ElementHandle reached = reach(box); // the first of those that are not ticked is another one afterwards
        page.keyboard().press("Space");
        assertThat(reached.isChecked()).isTrue();
    }

    @Override
    public void write(Locator field, String words) {
        reach(field);
        page.keyboard().type(words);
        look();
    }

    private ElementHandle reach(Locator element) {
        ElementHandle wanted = element.elementHandle();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if ((boolean) wanted.evaluate("one => one === document.activeElement")) {
                return wanted;
            }
            page.keyboard().press("Tab");
            look();
        }
        throw new AssertionError("The focus never comes to " + wanted.evaluate("one => one.outerHTML.slice(0, 160)") + " at "
                + page.url());
    }

    /** One of a group of radio buttons: the group is one stop, arrows go round in it. */
    void choose(String name, String value) {
        String wanted = "input[name=" + name + "][value='" + value + "']";
        goOnUntil("document.activeElement.name === '" + name + "'", wanted);
        page.keyboard().press("Space");
        for (int turns = page.locator("input[name=" + name + "]").count(); turns > 0; turns--) {
            if (page.locator(wanted).isChecked()) {
                return;
            }
            page.keyboard().press("ArrowDown");
            look();
        }
        throw new AssertionError("No arrow leads to " + wanted);
    }

    void write(String field, String text) {
        reach(field);
        page.keyboard().type(text);
        look();
    }

    private void reach(String element) {
        page.locator(element).first().waitFor();
        goOnUntil("document.querySelector(\"" + element + "\") === document.activeElement", element);
    }

    private void goOnUntil(String there, String wanted) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if ((boolean) page.evaluate(there)) {
                return;
            }
            page.keyboard().press("Tab");
            look();
        }
        throw new AssertionError("The focus never comes to " + wanted + " at " + page.url());
    }

    private void look() {
        assertThat((List<?>) page.evaluate(WRONG)).as(page.url()).isEmpty();
    }
}
