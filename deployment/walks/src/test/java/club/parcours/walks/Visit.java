package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Site;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** One person's browser, from the practice LMS on. It remembers everything the browser complained about. */
final class Visit implements AutoCloseable {
    /** On each page of a session; one that nobody may see has none. */
    private static final String HELP_IN_ITS_CORNER = "() => !location.pathname.startsWith('/app/s/')"
            + " || 'refused' in document.body.dataset || document.querySelector('header.bar > :last-child')?.matches('details.help') === true";
    private static final double PATIENCE_MS = 60_000;
    private static final int TALL = 1400;
    private static final Set<String> NOT_OURS_TO_SEND = Set.of("host", "connection", "content-length", "cookie");

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    private final BrowserContext context;
    private final Screen screen;
    private final List<String> complaints = new ArrayList<>();
    private final HttpClient wire = HttpClient.newHttpClient();

    Visit(BrowserContext context, CookieMode cookies, Screen screen) {
        this.context = context;
        this.screen = screen;
        context.setDefaultTimeout(PATIENCE_MS);
        context.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) {
                complaints.add(message.type() + ": " + message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> complaints.add("uncaught: " + error.error()));
        context.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        if (cookies == CookieMode.DROPPED_IN_FRAMES) {
            context.route(address -> address.startsWith("http://localhost:"), this::dropCookiesInFrames);
        }
    }

    /**
     * Answers a frame's request ourselves, without the Set-Cookie headers; Chromium would keep them before it asks us. But
     * a page that we answered counts as one from far away, which may not go on to an LMS on this machine, as the page that
     * ends a launch may have to; walks of launches without cookie see that it sets none.
     */
    private void dropCookiesInFrames(Route route) {
        Request asked = route.request();
        if (!isInFrame(asked) || asked.url().endsWith("/app/lti/launch")) {
            route.resume();
            return;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(asked.url())).method(asked.method(),
                asked.postDataBuffer() == null ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(asked.postDataBuffer()));
        asked.allHeaders().forEach((name, value) -> {
            if (!NOT_OURS_TO_SEND.contains(name) && !name.startsWith(":")) {
                request.header(name, value);
            }
        });
        if (asked.isNavigationRequest()) {
            request.setHeader("Sec-Fetch-Dest", "iframe"); // Chromium adds it after it has asked us
        }
        try {
            HttpResponse<byte[]> answer = wire.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var headers = new TreeMap<String, String>();
            answer.headers().map().forEach((name, values) -> headers.put(name, String.join("\n", values)));
            headers.remove("set-cookie");
            route.fulfill(new Route.FulfillOptions().setStatus(answer.statusCode()).setHeaders(headers)
                    .setBodyBytes(answer.body()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isInFrame(Request asked) {
        try {
            return asked.frame().parentFrame() != null;
        } catch (PlaywrightException firstOfAWindow) {
            return false; // Playwright knows no frame yet: a window is opening
        }
    }

    Page page() {
        return context.pages().get(0);
    }

    Page newTab() {
        return context.newPage();
    }

    BrowserContext context() {
        return context;
    }

    Screen screen() {
        return screen;
    }

    /** Chooses an account of the practice LMS and opens a course. */
    void enter(Page page, Site site, String account, String locale, String course) {
        page.navigate(site.address() + "/");
        Locator card = page.locator("#account-" + account);
        card.getByRole(AriaRole.COMBOBOX).selectOption(locale);
        card.getByRole(AriaRole.BUTTON).click();
        page.locator("a[href='/course/" + course + "']").click();
        page.waitForURL("**/course/" + course);
    }

    /**
     * Comes from the LMS into a window of its own and says which languages to use.
     *
     * @param second language, empty for none
     */
    Page arrive(Site site, String account, String course, String link, String language, String second) {
        enter(page(), site, account, "fr", course);
        Page window = openInWindow(page(), link);
        window.waitForURL("**/app/s/**");
        new Learner(window.mainFrame(), name -> { }).chooseLanguages(language, second);
        return window;
    }

    /** The same in French, for somebody who may have been asked before, in another walk. */
    Page comeBack(Site site, String account, String course, String link) {
        enter(page(), site, account, "fr", course);
        Page window = openInWindow(page(), link);
        window.waitForURL("**/app/s/**");
        Learner learner = new Learner(window.mainFrame(), name -> { });
        learner.goTo("/languages");
        learner.chooseLanguage("fr");
        return window;
    }

    /** Opens an activity inside the course's page. */
    Frame openInFrame(Page page, String link) {
        page.locator("#link-" + link).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open on this page"))
                .click();
        page.waitForURL("**/activity/" + link);
        return page.frame("activity");
    }

    /** Opens an activity in a window of its own. */
    Page openInWindow(Page page, String link) {
        return page.waitForPopup(() -> page.locator("#link-" + link)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open in a new window")).click());
    }

    /**
     * Keeps a picture of the whole page as {@code <name>-<width>-<language>.png}, and goes back to the top: Chromium, made
     * as tall as the page for a moment, would jump back to where it was while the next click is under way.
     */
    void picture(Page page, String name, String language) {
        page.waitForLoadState();
        Path folder = Checkout.HERE.folder("screenshots");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(folder.resolve(name + "-" + screen.width + "-" + language + ".png")));
        page.evaluate("scrollTo(0, 0)");
    }

    /**
     * As {@link #picture}, of a page with a frame in it: what is out of sight in a frame is not drawn, so the window is made
     * tall for it, and what the frame shows has to be drawn before.
     */
    void framed(Page page, String name, String language) {
        page.setViewportSize(screen.width, TALL);
        page.frames().stream().filter(frame -> frame.parentFrame() != null).forEach(Visit::drawn);
        picture(page, name, language);
        page.setViewportSize(screen.width, screen.height);
    }

    /** Waits until a frame in sight has drawn what it holds. */
    static void drawn(Frame frame) {
        frame.evaluate("() => document.fonts.ready.then(() => Promise.race([new Promise(drawn => requestAnimationFrame("
                + "() => requestAnimationFrame(drawn))), new Promise(late => setTimeout(late, 1000))]))");
    }

    /** Keeps a picture, and holds the page to what a program can see: no grave fault, nothing to scroll for sideways. */
    void look(Page page, String name, String language) {
        picture(page, name, language);
        assertThat(Axe.grave(page)).as(name + " " + language).isEmpty();
        assertThat(page.evaluate(HELP_IN_ITS_CORNER)).as(name + " " + language + ": help is in the same corner").isEqualTo(true);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as(name + " " + language + " must not scroll sideways").isLessThanOrEqualTo(screen.width);
    }

    /** Errors and warnings of the console, uncaught exceptions, refusals by the content security policy. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
