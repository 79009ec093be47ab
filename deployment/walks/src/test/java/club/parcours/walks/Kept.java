package club.parcours.walks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that stands in somebody's portfolio, read page by page. */
record Kept(String path, Map<String, String> entries) {
    private static final int MOST_PAGES = 20;
    /** Each entry of a page: the exercise that its pencil leads to, and its words. */
    private static final String ENTRIES = """
            () => [...document.querySelectorAll('main article.entry')].map(entry => [
                entry.querySelector(".tools a[href*='/exercises/']")?.getAttribute('href').replace(/.*\\/exercises\\/([^/?]+).*/, '$1') ?? '',
                entry.innerText === '' ? entry.textContent : entry.innerText].map(words => words.replace(/\\s+/g, ' ')))""";

    /** Opens the portfolio, and every section of it to its last page. */
    static Kept read(Page window, String launch) {
        Map<String, String> entries = new TreeMap<>();
        window.navigate(launch + "/portfolio");
        String path = String.join(" ", window.locator("#path-list").allTextContents()).replaceAll("\\s+", " ");
        collect(window, entries);
        Set<String> sections = new LinkedHashSet<>();
        window.locator("main a[href*='/portfolio/sections/']:not([href$='/new'])").all()
                .forEach(link -> sections.add(link.getAttribute("href").replaceFirst("[?#].*", "")));
        for (String section : sections) {
            window.navigate(URI.create(window.url()).resolve(section).toString());
            collect(window, entries);
            for (int pages = 0; pages < MOST_PAGES; pages++) {
                Locator more = window.locator("main a[href*='?after=']");
                if (more.count() == 0) {
                    break;
                }
                window.navigate(URI.create(window.url()).resolve(more.first().getAttribute("href")).toString());
                collect(window, entries);
            }
        }
        return new Kept(path, entries);
    }

    @SuppressWarnings("unchecked")
    private static void collect(Page window, Map<String, String> entries) {
        ((List<List<String>>) window.evaluate(ENTRIES)).forEach(entry -> entries.merge(entry.get(0), entry.get(1),
                (before, more) -> before + "\n" + more));
    }

    /** What came from an exercise. */
    String of(String exercise) {
        return entries.getOrDefault(exercise, "");
    }
}
