package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who reads Arabic takes everything along, and opens it on a computer without a network. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class EnvelopeIT {
    /** Four dots. */
    static final byte[] PICTURE = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGOoko8BIgYIBQAbUgPV5z5CEwAAAABJRU5ErkJggg==");
    private static final String NOTE = "أصلحت 3 مقاعد في الحي";
    private static final String ADVICE = "Dis ce qui a changé après.";
    private static final String CODES = "(?s).*(\\bC\\d\\d\\b|[0-9a-f]{8}-[0-9a-f]{4}-|\\bM\\dE\\d|REACHED|ALMOST|PARTICIPANT|before|selling).*";

    @Test
    void what_is_taken_along_opens_from_the_disk_with_links_pictures_and_sound(Stage stage) throws Exception {
        Path folder = Files.createTempDirectory(Checkout.HERE.folder("envelopes"), "of");
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE)) {
            Page page = visit.arrive(stage.lms().first(), "7", "2", "2", "ar", "fr");
            String mine = new Learner(page.mainFrame(), name -> { }).launch();
            show(page, mine);
            tell(page, mine);
            Learner learner = new Learner(page.mainFrame(), name -> { });
            learner.goTo("/exercises/M2E2");
            learner.tellSteps(Learner.Step.FOUR.subList(0, 1));
            learner.goTo("/exercises/M2E4");
            learner.noteQualities("patient", "débrouillarde");
            Luggage.unpack(Luggage.take(visit, page, mine, "ar"), folder);
            assertThat(visit.complaints()).isEmpty();
        }
        Luggage.assertSums(folder);
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            read(visit, folder);
            // The program that looks for faults asks for the style sheet once more, which a page without script never does.
            assertThat(visit.complaints().stream().filter(said -> !said.contains("preload assets") && !said.contains("connect-src 'none'")))
                    .isEmpty();
        }
    }

    @Test
    void advice_that_was_spoken_to_somebody_is_heard_at_its_milestone_and_nobody_is_named(Stage stage) throws Exception {
        Path folder = Files.createTempDirectory(Checkout.HERE.folder("envelopes"), "of");
        try (Visit learning = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE);
                Visit leading = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page page = learning.arrive(stage.lms().first(), "5", "2", "2", "fr", "");
            String mine = new Learner(page.mainFrame(), name -> { }).launch();
            new Worker(page.mainFrame(), mine, name -> { }).work("M3E3");
            page.navigate(mine + "/milestones/PM3");
            Learner.submit(page);
            Page leader = leading.arrive(stage.lms().first(), "3", "2", "2", "fr", "");
            new Learner(leader.mainFrame(), name -> { }).goTo("/");
            Leader judge = new Leader(leader);
            judge.openTheOldest("PM3");
            judge.choose("ALMOST");
            judge.advise(ADVICE);
            judge.decide("almost");
            Luggage.unpack(Luggage.take(learning, page, mine, "fr"), folder);
        }
        Luggage.assertSums(folder);
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.context().setOffline(true);
            Page page = visit.page();
            page.navigate(folder.resolve("index.html").toUri().toString());
            assertThat(page.locator("#milestone").innerText()).contains("C’est presque ça", ADVICE, "Dis ce que cela a changé.");
            assertThat(told(page).replace("Mot M3E3 ", "")).contains("Ton portfolio", "dit par une personne qui anime", "Leurs noms n’y sont pas")
                    .doesNotContain("Teacher One").doesNotMatch(CODES);
            Learner.listens(page, page.locator("#milestone audio"));
            Luggage.assertLinks(page, folder);
            visit.look(page, "63-envelope-advice", "fr");
        }
    }

    /** A note with a photo. */
    private static void show(Page page, String mine) {
        page.navigate(mine + "/portfolio/sections/evidence/new");
        page.locator("#text").fill(NOTE);
        page.locator("#any-file").setInputFiles(new FilePayload("banc.png", "image/png", PICTURE));
        page.locator("[data-photo][data-now=told-received]").waitFor();
        page.locator("form[action$='/entries'] button.btn-go").click();
        page.waitForURL("**/portfolio/sections/evidence");
        page.locator("article img").waitFor();
    }

    /** A reflection by voice. */
    private static void tell(Page page, String mine) {
        page.navigate(mine + "/exercises/M2E3");
        page.locator("[data-record] [data-act=start]").click();
        Learner.hasSpoken(page.mainFrame());
        page.locator("form[action$='/answers'] button.btn-go:not([data-act])").click();
        page.locator("a[href$='?change=1']").waitFor();
    }

    /** What there is to read, without what is folded. */
    private static String told(Page page) {
        return String.join("\n", page.locator("#portfolio, #competence, #milestone, #enclosed").allInnerTexts());
    }

    private static void read(Visit visit, Path folder) throws IOException {
        List<String> asked = new ArrayList<>();
        visit.context().setOffline(true);
        visit.context().onRequest(request -> asked.add(request.url()));
        Page page = visit.page();
        page.navigate(folder.resolve("index.html").toUri().toString());
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ar");
        assertThat(page.locator("main").innerText()).contains(NOTE);
        assertThat(page.locator("#portfolio .words:has-text('" + NOTE + "')").evaluate("one => getComputedStyle(one).direction")).isEqualTo("rtl");
        assertThat(told(page)).contains("Je vends des fruits au marché", "débrouillarde").doesNotMatch(CODES);
        assertThat(page.locator("#portfolio [lang=ar]").count()).as("words of the book, in Arabic").isPositive();
        Luggage.assertLinks(page, folder);
        assertThat(page.locator("main img").count()).isEqualTo(1);
        page.locator("main img").scrollIntoViewIfNeeded();
        assertThat((Integer) page.locator("main img").evaluate("image => image.decode().then(() => image.naturalWidth)")).isPositive();
        assertThat(page.locator("main audio").count()).isEqualTo(1);
        Learner.listens(page, page.locator("main audio"));
        for (Locator part : page.locator("nav a").all()) {
            part.click();
            assertThat(page.locator(part.getAttribute("href")).isVisible()).isTrue();
        }
        visit.look(page, "62-envelope", "ar");
        page.locator("#all summary").click();
        assertThat(page.locator("#all").innerText()).as("and all of it, below").contains("M2E3", NOTE);
        assertThat(JsonParser.parseString(Files.readString(folder.resolve("data.json"), StandardCharsets.UTF_8)).toString()).contains(NOTE);
        page.locator("footer a[href='data.json']").click();
        page.waitForURL("**/data.json");
        assertThat(page.locator("body").innerText()).contains(NOTE);
        assertThat(asked).isNotEmpty().allSatisfy(address -> assertThat(address).startsWith("file:"));
    }

}
