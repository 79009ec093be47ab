package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Somebody who looks at one page of every kind that links lead to, and holds each to what a program can see. */
final class Tour {
    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href^="/app/"]')].map(link => link.getAttribute('href').replace(/[?#].*/, ''))""";

    private final Visit visit;
    private final Page window;
    private final Endpoints endpoints;
    private final Set<String> notPages;
    private final Set<String> seen;

    /**
     * @param notPages what is not to be opened
     * @param seen gets each kind of page that was looked at, as the reference writes it
     */
    Tour(Visit visit, Page window, Endpoints endpoints, Set<String> notPages, Set<String> seen) {
        this.visit = visit;
        this.window = window;
        this.endpoints = endpoints;
        this.notPages = notPages;
        this.seen = seen;
    }

    /** @param first pages to look at whatever was seen already, each an address of ours; links lead on from them */
    void walk(String language, List<String> first) {
        Set<String> mine = new HashSet<>();
        Set<String> wanted = new HashSet<>(first);
        Deque<String> ahead = new ArrayDeque<>(first);
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            String kind = endpoints.of(address).orElse("");
            if (kind.isEmpty() || notPages.contains(kind) || !mine.add(kind) && !wanted.contains(address)) {
                continue;
            }
            wanted.remove(address);
            window.navigate(URI.create(window.url()).resolve(address).toString());
            look(language, kind, address);
            seen.add(kind);
            links().forEach(ahead::add);
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        return (List<String>) window.evaluate(LINKS);
    }

    private void look(String language, String kind, String address) {
        assertThat(window.locator("body[data-refused]").count()).as(language + " " + address + " opens").isZero();
        assertThat(window.locator("html").getAttribute("lang")).as(address).isEqualTo(language);
        visit.look(window, "page-" + kind.replace("/app/s/{launch}", "s").replaceAll("[/{}]+", "-"), language);
    }
}
