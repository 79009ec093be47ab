package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Site;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page of HTML that the reference lists, by the rules that a program can check, on the narrowest screen: in French, and in
 * Arabic with French beside it. A new page is looked at, or stands in the list of what is none.
 */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class EveryPageIT {
    private static final String LAUNCH = "/app/s/{launch}";
    /** Why nobody looks at them. */
    private static final Map<String, String> NO_PAGES = Map.ofEntries(
            Map.entry(LAUNCH + "/letterhead/logo", "a picture"),
            Map.entry(LAUNCH + "/letterhead/colours", "a style sheet"),
            Map.entry(LAUNCH + "/privacy/data", "JSON"),
            Map.entry(LAUNCH + "/takeout/file", "a zip"),
            Map.entry(LAUNCH + "/spoken/{name}", "a sound"),
            Map.entry(LAUNCH + "/pictures/{name}", "a picture"),
            Map.entry(LAUNCH + "/trails/{score}", "goes on to a trail"),
            Map.entry(LAUNCH + "/papers/{kind}/pdf", "a PDF"),
            Map.entry(LAUNCH + "/papers/{kind}/text", "a text"),
            Map.entry(LAUNCH + "/papers/{kind}/europass", "a text"),
            Map.entry(LAUNCH + "/files/{id}", "a file"),
            Map.entry(LAUNCH + "/reviews/{person}", "goes on to a milestone"),
            Map.entry(LAUNCH + "/found", "goes back to the board"),
            Map.entry(LAUNCH + "/packs/{module}", "a PDF"),
            Map.entry(LAUNCH + "/folders/{person}/pdf", "a PDF"),
            Map.entry(LAUNCH + "/folders/{person}/csv", "a table"),
            Map.entry("/app/lti/canvas.json", "JSON"),
            Map.entry("/app/lti/jwks.json", "JSON"),
            Map.entry("/app/lti/login", "goes on to the LMS"),
            Map.entry("/app/ops/ready", "a status"),
            Map.entry("/app/ops/deployments", "JSON"));

    private static final String LEARNER = "5";
    private static final String FELLOW = "6";
    private static final String LEAVER = "7";
    private static final String TEACHER = "3";
    private static final String ADMINISTRATOR = "2";
    private static final String NOTE = "/portfolio/sections/evidence";
    private static final String CLAIM = "/competences/C01";

    @Test
    void nothing_serious_stands_in_anyones_way_on_any_page(Stage stage) {
        Endpoints endpoints = Endpoints.read();
        assertThat(endpoints.templates()).hasSizeGreaterThan(80).containsAll(NO_PAGES.keySet());
        String receipt = prepare(stage);
        String person = person(stage);
        Map<String, String> kept = Map.of("fr", kept(stage, "fr"), "ar", kept(stage, "ar"));
        for (String language : List.of("fr", "ar")) {
            Set<String> seen = new TreeSet<>();
            outside(stage, language, List.of(receipt, kept.get(language)), endpoints, seen);
            operate(stage, language, endpoints, seen);
            tour(stage, LEARNER, language, endpoints, seen, "", "/modules/M2", "/exercises/M1E1", "/exercises/M1E3",
                    "/exercises/M2E1", "/exercises/M2E2", "/exercises/M2E3", "/exercises/M2E4", "/exercises/M3E3",
                    "/exercises/M3E3/sheets/1", "/exercises/M7E1/sheets/C01", "/feedback/M1", "/survey/exit", "/name",
                    "/privacy/notice", "/privacy/erasure", "/takeout", "/languages", "/documents/cv", "/documents/cv/ready",
                    "/documents/letter", "/documents/plan", "/milestones/PM2", "/milestones/PM3", "/milestones/PM3/trail",
                    "/trails/path",
                    "/portfolio", CLAIM, CLAIM + "/requests");
            tour(stage, FELLOW, language, endpoints, seen, "", "/asked", "/portfolio/people",
                    "/portfolio/people/" + person + "/sections/evidence");
            tour(stage, TEACHER, language, endpoints, seen, "", "/modules/M1", "/exercises/M1E1", "/guide", "/guide/M1",
                    "/reviews", "/calls", "/trails/path/" + person, "/rules/course", "/places/course", "/gradebook", "/gradebook/comparisons/start",
                    "/impressions",
                    "/impressions/M1", "/self-test", "/course");
            tour(stage, ADMINISTRATOR, language, endpoints, seen, "", "/desk", "/desk/settings", "/refusals",
                    "/rules/organisation", "/places/organisation");
            choose(stage, language, endpoints, seen);
            assertThat(endpoints.templates().stream().filter(template -> !NO_PAGES.containsKey(template)))
                    .as("pages nobody looked at in " + language).allMatch(seen::contains);
        }
    }

    private static void tour(Stage stage, String account, String language, Endpoints endpoints, Set<String> seen, String... pages) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.NARROW)) {
            Page window = enter(stage, visit, account, language);
            String base = launch(window).replaceFirst("https?://[^/]+", "");
            new Tour(visit, window, endpoints, NO_PAGES.keySet(), seen)
                    .walk(language, Stream.of(pages).map(page -> base + page).toList());
            assertThat(visit.complaints()).as(account).isEmpty();
        }
    }

    /** Who makes a course, and comes from the LMS's page for that. */
    private static void choose(Stage stage, String language, Endpoints endpoints, Set<String> seen) {
        Site site = stage.lms().first();
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.NARROW)) {
            visit.enter(visit.page(), site, TEACHER, "fr", "2");
            visit.page().navigate(site.address() + "/launch/deep-link/2/1");
            visit.page().locator("form[action$='/deep-links']").waitFor();
            new Tour(visit, visit.page(), endpoints, NO_PAGES.keySet(), seen)
                    .walk(language, List.of(visit.page().url().replaceFirst("https?://[^/]+", "").replaceAll("[?#].*", "")));
        }
    }

    private static void operate(Stage stage, String language, Endpoints endpoints, Set<String> seen) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.NARROW, language)) {
            Page page = visit.page();
            page.navigate(stage.tool().operatorLink());
            visit.look(page, "page-operator-sign-in", language);
            seen.add("/app/operator/sign-in");
            page.locator("form button").click();
            page.waitForURL("**/app/operator");
            String organisation = page.locator("main a", new Page.LocatorOptions().setHasText(stage.lms().first().title())).first()
                    .getAttribute("href");
            new Tour(visit, page, endpoints, NO_PAGES.keySet(), seen).walk(language, List.of("/app/operator", organisation));
        }
    }

    /** What needs no session; most of it says what one has to do instead. */
    private static void outside(Stage stage, String language, List<String> addresses, Endpoints endpoints, Set<String> seen) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.NARROW, language)) {
            String tool = stage.tool().address().toString();
            String invited = stage.tool().invite("Club " + language, stage.lms().first().address().getAuthority());
            for (String address : List.of(tool + "/app/connect", tool + "/app/connect/moodle", tool + "/app/accessibility",
                    tool + "/app/lti/register", invited, tool + "/app/lti/launch", tool + "/app/away",
                    tool + "/app/open/modules", addresses.get(0).replaceAll("language=\\w+", "language=" + language), addresses.get(1))) {
                visit.page().navigate(address);
                String kind = endpoints.of(address.replaceFirst("https?://[^/]+", "").replaceAll("[?#].*", "")).orElseThrow();
                assertThat(visit.page().locator("html").getAttribute("lang")).as(address).isEqualTo(language);
                visit.look(visit.page(), "page" + kind.replaceAll("[/{}]+", "-"), language);
                seen.add(kind);
            }
        }
    }

    /** Something of everything there are pages about. @return the address of a receipt for what was erased */
    private static String prepare(Stage stage) {
        try (Visit fellow = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE);
                Visit learner = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE);
                Visit leaver = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE);
                Visit teacher = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP);
                Visit referent = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            enter(stage, fellow, FELLOW, "fr");
            Page window = enter(stage, learner, LEARNER, "fr");
            String launch = launch(window);
            Worker worker = new Worker(window.mainFrame(), launch, name -> { });
            List.of("M2E2", "M3E3").forEach(worker::work);
            note(window, launch);
            claim(window, launch);
            window.navigate(launch + "/milestones/PM3");
            window.waitForNavigation(() -> window.locator("#submit > form > button").click());
            window.navigate(launch + "/feedback/M1");
            window.locator(".face[value=good]").click();
            place(enter(stage, teacher, TEACHER, "fr"));
            words(enter(stage, referent, ADMINISTRATOR, "fr"));
            return leave(enter(stage, leaver, LEAVER, "fr"));
        }
    }

    /** A step told otherwise, and the address of a way to what is taken along, in this language. */
    private static String kept(Stage stage, String language) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page window = enter(stage, visit, language.equals("fr") ? LEARNER : FELLOW, language);
            String launch = launch(window);
            window.navigate(launch + "/portfolio");
            Locator step = window.locator("details.more a[href*='/exercises/M2E2/steps/']");
            if (step.count() > 0) {
                window.navigate(URI.create(window.url()).resolve(step.first().getAttribute("href")).toString());
                window.locator("#title").fill("Autrement");
                window.waitForNavigation(() -> window.locator("form[action*='/steps/'] button.btn-go:not([data-act])").last().click());
            }
            window.navigate(launch + "/takeout");
            window.locator("#takeout form button.btn-go").click();
            Lms.await(Duration.ofMinutes(1), () -> window.locator("a[href$='/takeout/link']").count() == 1, window::url);
            window.locator("a[href$='/takeout/link']").click();
            window.locator("form[action$='/takeout/link'] button.btn-go").click();
            String address = window.locator("#address").inputValue();
            visit.look(window, "page-takeout-link-made", language);
            return address;
        }
    }

    /** Who shows something to the group. */
    private static String person(Stage stage) {
        try (Visit fellow = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page window = enter(stage, fellow, FELLOW, "fr");
            window.navigate(launch(window) + "/portfolio/people");
            return window.locator("main a[href*='/portfolio/people/']").first().getAttribute("href").replaceFirst(".*/", "");
        }
    }

    /** By hand, changed once, shown to the group. */
    private static void note(Page window, String launch) {
        window.navigate(launch + NOTE + "/new");
        window.locator("#text").fill("Mon banc");
        window.locator("#any-file").setInputFiles(new FilePayload("banc.png", "image/png", EnvelopeIT.PICTURE));
        window.locator("[data-photo][data-now=told-received]").waitFor();
        window.locator("form[action$='/entries'] button.btn-go").click();
        window.waitForURL("**" + NOTE);
        window.locator("article .tools a[href*='/portfolio/entries/']:not([href$='/removal'])").first().click();
        window.locator("#text").fill("Le banc que j’ai réparé");
        window.locator("form[action*='/portfolio/entries/'] .steps-on button.btn-go").click();
        window.waitForURL("**" + NOTE);
        window.locator("article button[name=to][value=GROUP]").first().click();
        window.locator("article button[name=to][value=GROUP][aria-pressed=true]").first().waitFor();
    }

    /** Said, shown by the note, shown to the group, asked about. */
    private static void claim(Page window, String launch) {
        window.navigate(launch + CLAIM);
        window.locator("button[name=level][value='1']").click();
        window.locator("button[name=level][value='1'][aria-pressed=true]").waitFor();
        window.navigate(launch + CLAIM + "/evidence");
        window.locator("form:has(input[name=entry]) button").first().click();
        window.waitForURL("**" + CLAIM);
        window.locator("button[name=to][value=GROUP]").click();
        window.locator("button[name=to][value=GROUP][aria-pressed=true]").waitFor();
        window.navigate(launch + CLAIM + "/requests");
        window.locator("label:has-text('Safran 3') input[name=person]").check();
        window.locator("input[name=shown]").first().check();
        window.locator("form[action$='/requests'] button.btn-go").click();
        window.waitForURL("**" + CLAIM);
    }

    private static void place(Page window) {
        window.navigate(launch(window) + "/places/course/new");
        window.locator("input[name=kind][value=language]").check();
        window.locator("#name").fill("Cours du soir");
        window.locator("#phone").fill("01 98 76 54 32");
        window.locator("button.btn-go").click();
        window.waitForURL("**/places/course");
    }

    /** What the organisation itself calls a competence. */
    private static void words(Page window) {
        window.navigate(launch(window) + "/desk/frameworks");
        window.locator("#title").fill("Référentiel du club");
        window.locator("#short").fill("club");
        window.locator("form[action$='/desk/frameworks'] button.btn-go").click();
        window.locator("#table summary").first().click();
        window.locator("#pasted").fill("ACC1;Accueillir le public;C02");
        window.locator("#table button.btn-go").click();
        window.locator("form[action$='/versions'] button").click();
        window.locator("main a[href$='/frameworks/CLUB-1']").waitFor();
    }

    private static String leave(Page window) {
        window.navigate(launch(window) + "/privacy/erasure");
        window.locator("input[name=sure]").check();
        window.locator("form[action$='/privacy/erasure'] button").click();
        window.waitForURL("**/app/erased/*");
        return window.url();
    }

    private static Page enter(Stage stage, Visit visit, String account, String language) {
        visit.enter(visit.page(), stage.lms().first(), account, "fr", "2");
        Page window = visit.openInWindow(visit.page(), "1");
        window.waitForURL("**/app/s/**");
        Learner somebody = new Learner(window.mainFrame(), name -> { });
        somebody.goTo("/languages");
        somebody.chooseLanguages(language, language.equals("ar") ? "fr" : "");
        Locator page = window.locator("main");
        page.waitFor();
        return window;
    }

    private static String launch(Page window) {
        return new Learner(window.mainFrame(), name -> { }).launch();
    }
}
