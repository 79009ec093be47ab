package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Arabic and French on one screen. */
final class TwoLanguages {
    /** Numbers of which a digit stands to the left of the one before it. */
    private static final String TWISTED = """
            () => {
                const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
                const at = (text, place) => {
                    const range = document.createRange();
                    range.setStart(text, place);
                    range.setEnd(text, place + 1);
                    return range.getBoundingClientRect();
                };
                let numbers = 0;
                const twisted = [];
                while (walker.nextNode()) {
                    const text = walker.currentNode;
                    for (const found of text.data.matchAll(/\\p{Nd}{2,}/gu)) {
                        const boxes = [...found[0]].map((digit, place) => at(text, found.index + place)).filter(box => box.width);
                        numbers += boxes.length > 1;
                        if (boxes.some((box, place) => place && box.left < boxes[place - 1].left)) twisted.push(text.data);
                    }
                }
                return numbers ? twisted : ['no number'];
            }""";

    /** Words whose direction is not that of the language they are in. */
    private static final String ASTRAY = """
            () => [...document.querySelectorAll('main [lang]')].filter(one => one.checkVisibility())
                .filter(one => getComputedStyle(one).direction !== (['ar', 'fa', 'prs', 'ps'].includes(one.lang) ? 'rtl' : 'ltr'))
                .map(one => one.outerHTML)""";

    private final Visit visit;
    private final Page page;

    /** @param page of somebody who reads Arabic, and French beside it */
    TwoLanguages(Visit visit, Page page) {
        this.visit = visit;
        this.page = page;
    }

    /** Opens pages: each language in its direction, and numbers, of which there are some on the first, can be read. */
    void look(String... paths) {
        String launch = new Learner(page.mainFrame(), name -> { }).launch();
        for (String path : paths) {
            page.navigate(launch + path);
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
            assertThat(page.locator("main .beside[lang=fr]:visible").count()).as("French beside Arabic on " + path).isPositive();
            assertThat((List<?>) page.evaluate(ASTRAY)).as(path).isEmpty();
            visit.look(page, "48-two-languages" + path.replace('/', '-'), "ar");
        }
        page.navigate(launch + paths[0]);
        assertThat((List<?>) page.evaluate(TWISTED)).isEmpty();
    }
}
