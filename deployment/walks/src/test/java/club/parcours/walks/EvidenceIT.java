package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Site;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A large photo over a slow network that breaks off, what one says of oneself, what a fellow says by voice, and who has looked. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class EvidenceIT {
    private static final int PIECE = 256 * 1024;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int SLOW_DOWN = 50_000;
    private static final int SLOW_UP = 25_000;
    private static final int SLOW_MS = 400;
    private static final String CLAIM = "/competences/C01";
    private static final String NOTE = "Le banc que j’ai réparé";

    @Test
    void from_a_photo_to_what_others_say_and_who_has_seen_it(Stage stage) {
        Site site = stage.lms().first();
        try (Visit learning = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE);
                Visit helping = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE);
                Visit leading = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page peer = enter(helping, site, "6");
            Page learner = enter(learning, site, "5");
            String mine = launch(learner);
            photo(learning, learner, mine);
            self(learning, learner, mine);
            ask(learning, learner, mine);
            answer(helping, peer);
            learner.navigate(mine + CLAIM);
            Locator voice = learner.locator(".voice audio");
            voice.waitFor();
            assertThat(learner.locator(".voice .answers li").count()).isEqualTo(3);
            assertThat(learner.locator(".voice form, .voice input, .voice textarea").count()).as("cannot be altered").isZero();
            learning.look(learner, "44-three-views", "fr");
            Page leader = enter(leading, site, "3");
            leader.navigate(launch(leader) + "/claims/" + person(learner, mine) + "/C01");
            assertThat(leader.locator("main").innerText()).contains(NOTE);
            leading.look(leader, "45-claim-of-somebody", "fr");
            seen(learning, learner, mine);
            assertThat(learning.complaints().stream().filter(said -> !said.contains("net::ERR_FAILED"))).isEmpty();
            assertThat(helping.complaints()).isEmpty();
            assertThat(leading.complaints()).isEmpty();
        }
    }

    /** The first piece arrives and its answer does not; what is there is not sent again, and the bar shows what has arrived. */
    private static void photo(Visit visit, Page page, String mine) {
        byte[] picture = picture();
        assertThat(picture.length).isGreaterThan(4 * MEGABYTE);
        page.navigate(mine + "/portfolio/sections/evidence/new");
        page.locator("#text").fill(NOTE);
        page.evaluate("() => { const bar = document.querySelector('[data-progress]'); window.seen = [0];"
                + " setInterval(() => { if (!bar.hidden && window.seen.at(-1) !== bar.value) window.seen.push(bar.value); }, 20); }");
        AtomicReference<String> length = new AtomicReference<>("");
        AtomicInteger pieces = new AtomicInteger();
        page.route(address -> address.endsWith("/files/uploads"), route -> {
            length.set(route.request().headerValue("upload-length"));
            route.resume();
        });
        page.route("**/files/uploads/**", route -> {
            if (route.request().method().equals("PATCH") && pieces.getAndIncrement() == 0) {
                route.fetch();
            }
            route.abort("failed");
        });
        page.locator("#any-file").setInputFiles(new FilePayload("banc.png", "image/png", picture));
        Locator state = page.locator("[data-photo] [data-state]");
        state.filter(new Locator.FilterOptions().setHasText("dès qu’il y a du réseau")).waitFor();
        page.unroute("**/files/uploads/**");
        CDPSession slow = slow(visit, page);
        visit.look(page, "40-photo-waiting", "fr");
        Lms.await(Duration.ofSeconds(90), () -> state.innerText().startsWith("Reçu à"), state::innerText);
        slow.detach();

        int size = Integer.parseInt(length.get());
        assertThat(size).as("made smaller before it was sent").isLessThan(picture.length / 4).isGreaterThan(PIECE);
        @SuppressWarnings("unchecked")
        List<Double> bar = ((List<Number>) page.evaluate("window.seen")).stream().map(Number::doubleValue).toList();
        assertThat(bar).as("the bar").isSorted().contains(100.0);
        assertThat(bar).as("went on after what had arrived").anySatisfy(
                part -> assertThat(part).isCloseTo(100.0 * PIECE / size, org.assertj.core.data.Offset.offset(0.01)));
        page.locator("form[action$='/entries'] button.btn-go").click();
        page.waitForURL("**/portfolio/sections/evidence");
        page.locator("article img").waitFor();
        visit.look(page, "41-photo-kept", "fr");
        page.locator("article button[name=to][value=GROUP]").click();
        page.locator("article button[name=to][value=GROUP][aria-pressed=true]").waitFor();
    }

    private static void self(Visit visit, Page page, String mine) {
        page.navigate(mine + CLAIM);
        visit.look(page, "42-claim-empty", "fr");
        page.locator("button[name=level][value='1']").click();
        page.locator("button[name=level][value='1'][aria-pressed=true]").waitFor();
        page.navigate(mine + CLAIM + "/evidence");
        page.locator("form:has(input[name=entry]) button").first().click();
        page.waitForURL("**" + CLAIM);
        page.locator("button[name=to][value=GROUP]").click();
        page.locator("button[name=to][value=GROUP][aria-pressed=true]").waitFor();
    }

    private static void ask(Visit visit, Page page, String mine) {
        page.navigate(mine + CLAIM + "/requests");
        page.locator("input[name=person]").first().check();
        page.locator("input[name=shown]").first().check();
        visit.look(page, "43-asking", "fr");
        page.locator("form[action$='/requests'] button.btn-go").click();
        page.waitForURL("**" + CLAIM);
        page.locator(".voice-ask").waitFor();
    }

    private static void answer(Visit visit, Page page) {
        page.navigate(launch(page) + "/asked");
        page.locator("main .claims a").first().click();
        page.locator("fieldset.part").first().waitFor();
        assertThat(page.locator("main").innerText()).contains(NOTE);
        for (int question = 0; question < 3; question++) {
            page.locator("fieldset.part").nth(question).locator("button.mark").first().click();
            page.locator("fieldset.part").nth(question).locator("button.mark[aria-pressed=true]").waitFor();
        }
        page.locator("[data-record] [data-act=start]").click();
        Learner.hasSpoken(page.mainFrame());
        visit.look(page, "46-answering", "fr");
        page.locator("form[action$='/voice'] .steps-on button").click();
        page.locator("[data-record] audio[src*='/files/']").waitFor(new Locator.WaitForOptions().setState(
                com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }

    /** The fellow was shown the note, the facilitator saw the claim with it. */
    private static void seen(Visit visit, Page page, String mine) {
        page.navigate(mine + CLAIM);
        page.locator("a[href*='/portfolio/readers/']").last().click();
        page.locator("ul.people li").first().waitFor();
        visit.look(page, "47-who-has-seen", "fr");
        assertThat(page.locator("ul.people li").count()).isGreaterThanOrEqualTo(1);
        page.navigate(mine + "/portfolio/sections/evidence");
        page.locator("article a[href*='/portfolio/readers/']").first().click();
        page.locator("ul.people li").first().waitFor();
        assertThat(page.locator("ul.people li").allInnerTexts()).as("the fellow and who leads").hasSize(2)
                .allSatisfy(reader -> assertThat(reader).containsPattern("\\d{4}"));
    }

    private static String person(Page page, String mine) {
        page.navigate(mine + "/exercises/M2E3");
        return page.locator("[data-record]").getAttribute("data-owner");
    }

    private static CDPSession slow(Visit visit, Page page) {
        CDPSession session = visit.context().newCDPSession(page);
        session.send("Network.enable");
        JsonObject how = new JsonObject();
        how.addProperty("offline", false);
        how.addProperty("latency", SLOW_MS);
        how.addProperty("downloadThroughput", SLOW_DOWN);
        how.addProperty("uploadThroughput", SLOW_UP);
        session.send("Network.emulateNetworkConditions", how);
        return session;
    }

    /** Colours that change slowly with some noise in them: many megabytes, and few once it is made smaller. */
    private static byte[] picture() {
        Random chance = new Random(1);
        BufferedImage drawn = new BufferedImage(2800, 2100, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < drawn.getHeight(); y++) {
            int noise = y < 900 ? 64 : 4;
            for (int x = 0; x < drawn.getWidth(); x++) {
                drawn.setRGB(x, y, (80 + x / 28 + chance.nextInt(noise)) << 16 | (60 + y / 21 + chance.nextInt(noise)) << 8
                        | (120 + chance.nextInt(noise)));
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static Page enter(Visit visit, Site site, String account) {
        visit.enter(visit.page(), site, account, "fr", "2");
        Page window = visit.openInWindow(visit.page(), "2");
        new Learner(window.mainFrame(), name -> { }).chooseLanguage("fr");
        return window;
    }

    private static String launch(Page page) {
        return new Learner(page.mainFrame(), name -> { }).launch();
    }
}
