package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A learner on a phone, week after week: steps 1 to 6, 10, 11, 19, 20 and 22 of the acceptance walk LRN. The browser is closed
 * between the weeks, and keeps what it keeps.
 */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class LearnerIT {
    /** The LMS tells no name of Moussa; Lina is somebody else of the course. */
    private static final String MOUSSA = "8";
    private static final String LINA = "6";
    private static final String REFLECTION = "/exercises/M2E3";
    private static final String LINE = "/exercises/M2E2";
    private static final int TAPS = 4;

    @Test
    void moussa_comes_listens_speaks_without_a_network_and_tells_his_path(Stage stage) {
        Path phone = stage.chromium().profile(CookieMode.ALLOWED);
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE, phone)) {
            visit.context().addInitScript(Ear.NO_DEVICE);
            Page window = opensTheLink(stage, visit);
            understands(visit, window);
            isCalled(visit, window);
            seesThePath(visit, window);
            SoundOnlyIT.finish(visit, window, launch(window)); // step 6: no word of the page can be read
            new Ear(window).noDeviceSpoke();
            assertThat(visit.complaints()).isEmpty();
        }
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE, phone)) {
            records(inTheFrame(stage, visit));
            visit.context().setOffline(true); // step 11: flight mode, and the phone is put away
            new Recorder(visit.page().frame("activity")).said("Sur ce téléphone");
            visit.picture(visit.page(), "84-on-this-phone", "fr");
        }
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE, phone)) {
            Frame room = inTheFrame(stage, visit);
            sends(visit, room);
            drawsTheLine(visit, room);
            picksWhatHeDid(visit, room);
            assertThat(visit.complaints()).filteredOn(said -> !said.contains("422")).isEmpty();
        }
    }

    /** Step 1: no account, no wall of text; languages by their own names, each to be heard in itself. */
    private static Page opensTheLink(Stage stage, Visit visit) {
        visit.enter(visit.page(), stage.lms().first(), MOUSSA, "fr", "2");
        Page window = visit.openInWindow(visit.page(), "1");
        window.waitForURL("**/app/s/**/languages*");
        assertThat(window.locator("input[type=password], input[type=email], textarea").count()).isZero();
        assertThat(window.locator("label:has(input[name=language]) > span").allInnerTexts())
                .contains("Français", "English", "العربية");
        visit.look(window, "80-languages", "fr");
        assertThat(new Ear(window).hear(window.locator("fieldset").first())).as("the question, and two names").hasSizeGreaterThanOrEqualTo(3);
        new Learner(window.mainFrame(), name -> { }).sayLanguages("fr", "");
        return window;
    }

    /** Step 4, before anything is asked: what is kept, who sees it, how to stop; to understand and to ask both lead on. */
    private static void understands(Visit visit, Page window) {
        window.waitForURL("**/privacy/notice?*");
        Locator told = window.locator("main section.spoken");
        visit.look(window, "81-notice", "fr");
        assertThat(new Ear(window).hear(told)).hasSizeGreaterThan(10);
        assertThat(new Ear(window).seconds(told)).as("seconds").isBetween(25.0, 55.0);
        window.locator("main details > summary:has-text('Demander')").click();
        assertThat(window.locator("main details:has-text('Montre cette page')").isVisible()).isTrue();
        visit.look(window, "81-notice-ask", "fr");
        window.locator("main details a[href$='/privacy']").click();
        window.waitForURL("**/privacy");
        window.goBack();
        window.waitForURL("**/privacy/notice?*");
        String onward = window.locator("#understood input[name=next]").inputValue();
        assertThat(window.locator("main details a:has-text('plus tard')").getAttribute("href")).isEqualTo(onward);
        window.locator("#understood button").click();
    }

    /** Step 3: a name of one's own, which one may leave out. */
    private static void isCalled(Visit visit, Page window) {
        window.waitForURL("**/name?*");
        assertThat(window.locator("button[name=later]").isVisible()).isTrue();
        visit.look(window, "82-name", "fr");
        assertThat(new Ear(window).hear(window.locator("main .spoken").first())).isNotEmpty();
        Locator pictures = window.locator("main fieldset:has(button[name=picture])");
        assertThat(new Ear(window).hear(pictures)).as("the question, and twelve words").hasSizeGreaterThan(12);
        pictures.locator("button[value=star]").click(); // who neither reads nor writes has a name as well
        window.waitForURL("**/modules/M2");
    }

    /** Steps 2 and 5: one speaker in one corner, everywhere; stones with pictures, one of them lit; help always in the same place. */
    private static void seesThePath(Visit visit, Page window) {
        window.locator("nav.tabs a").first().click();
        window.locator("main .stones > ol.path > li > .stone").first().waitFor();
        visit.look(window, "83-path", "fr");
        assertThat(new Ear(window).hear(window.locator("main .spoken:has(> .seen)"))).as("files of the server").isNotEmpty();
        Locator stones = window.locator("main .stones > ol.path > li > .stone");
        assertThat(stones.count()).isGreaterThanOrEqualTo(8);
        assertThat(window.locator("main .stones > ol.path > li > .stone:has(.stone__mark svg)").count()).isEqualTo(stones.count());
        assertThat(window.locator("main .stones > ol.path > li > .stone--now").count()).as("one module is lit").isEqualTo(1);
        assertThat(window.locator(".stone[aria-current=step]").count()).as("and one step of it").isEqualTo(1);
        String launch = launch(window);
        List<String> corners = new ArrayList<>();
        for (String page : List.of("/", "/modules/M1", "/exercises/M1E1", "/exercises/M1E5", "/portfolio", "/milestones/PM1",
                "/documents", "/privacy", "/competences")) {
            window.navigate(launch + page);
            assertThat(new Ear(window).outOfTheCorner()).as(page).isEmpty();
            var help = window.locator(".help > summary").boundingBox();
            corners.add(Math.round(help.x) + "," + Math.round(help.y));
        }
        assertThat(corners).as("help").containsOnly(corners.get(0));
    }

    /** Step 10, in the frame: a minute that runs down; heard, thrown away, and spoken anew. */
    private static void records(Frame room) {
        Recorder recorder = new Recorder(room);
        assertThat(recorder.speak()).asString().contains("Encore 1:00");
        assertThat(recorder.play()).isGreaterThan(1);
        recorder.act("remove").click();
        recorder.act("start").waitFor();
        assertThat(room.locator("[data-listen]").isVisible()).isFalse();
        assertThat(recorder.kept()).as("nothing stays on the phone").isZero();
        recorder.speak();
        assertThat(recorder.kept()).isEqualTo(1);
    }

    /** Step 11, the next day: still there, heard again, sent; received is said when the server has measured it, not before. */
    private static void sends(Visit visit, Frame room) {
        Recorder recorder = new Recorder(room);
        recorder.said("Sur ce téléphone");
        assertThat(recorder.play()).isGreaterThan(1);
        List<Route> held = new ArrayList<>();
        visit.page().route("**/files/uploads/*/file", held::add);
        recorder.act("send").click();
        visit.page().waitForCondition(() -> !held.isEmpty());
        assertThat(recorder.says()).as("before it was measured").doesNotContain("Reçu");
        held.get(0).resume();
        recorder.said("Reçu à");
        assertThat(recorder.says()).matches("Reçu à .+ · 0:0[1-9]");
        visit.picture(visit.page(), "85-received", "fr");
        assertThat(recorder.kept()).isZero();
        room.locator("form[action$='/answers'] button.btn-go:not([data-act])").click();
        room.locator(".told-voice audio:has(source[src*='/files/'])").waitFor();
    }

    /** Step 19: three places, « vers 2016 » is as good as a date, and buttons change the order. */
    private static void drawsTheLine(Visit visit, Frame room) {
        Learner learner = new Learner(room, name -> { });
        learner.goTo(LINE);
        adds(learner, "job", "Je vends des fruits", "before", "", "Bamako");
        adds(learner, "study", "J’apprends à coudre", "year", "vers 2016", "Dakar");
        adds(learner, "home", "Je m’occupe des enfants", "unknown", "", "Lyon");
        assertThat(room.locator(".step:has-text('coudre') .note").first().innerText()).contains("vers 2016");
        assertThat(titles(room)).containsExactly("Je vends des fruits", "J’apprends à coudre", "Je m’occupe des enfants");
        assertThat(room.locator("[draggable=true]").count()).isZero();
        Locator last = room.locator(".step:has-text('enfants')");
        last.locator("details.more > summary").click();
        last.locator("button[id^='move-1-']").click();
        room.locator(".step:nth-child(2):has-text('enfants')").waitFor();
        PlaywrightAssertions.assertThat(room.locator(".step h3"))
                .hasText(new String[] {"Je vends des fruits", "Je m’occupe des enfants", "J’apprends à coudre"});
        visit.picture(visit.page(), "86-line", "fr");
    }

    private static void adds(Learner learner, String kind, String title, String time, String year, String place) {
        begins(learner, kind, title, time);
        if (!year.isEmpty()) {
            learner.room().locator("#year").fill(year);
        }
        learner.room().locator("details:has(#place) > summary").click();
        learner.room().locator("#place").fill(place);
        keeps(learner);
    }

    private static void begins(Learner learner, String kind, String title, String time) {
        learner.follow("/steps/new");
        Frame room = learner.room();
        room.locator("input[name=kind][value=" + kind + "]").check();
        room.locator("#title").fill(title);
        room.locator("input[name=time][value=" + time + "]").check();
    }

    private static void keeps(Learner learner) {
        learner.room().locator("form[action$='/steps'] button.btn-go").click();
        learner.room().waitForURL("**" + LINE);
    }

    private static String words(Locator tile) {
        return tile.locator("span").first().innerText().strip();
    }

    private static List<String> titles(Frame room) {
        return room.locator(".step h3").allInnerTexts().stream().map(String::strip).toList();
    }

    /** Step 20: an experience, and what one did in it by pictures; a fourth verb is one too many, and nothing is lost by it. */
    private static void picksWhatHeDid(Visit visit, Frame room) {
        Learner learner = new Learner(room, name -> { });
        learner.goTo(LINE);
        begins(learner, "volunteering", "J’aide au foyer", "here");
        room.locator("details:has(#place) > summary").click();
        Locator pictures = room.locator("label:has(input[name=verb]):has(svg)");
        assertThat(pictures.count()).isGreaterThanOrEqualTo(20);
        for (int verb = 0; verb < TAPS; verb++) {
            pictures.nth(verb).click();
        }
        Locator refusal = room.locator(".refusal:visible");
        assertThat(refusal.innerText()).contains(words(pictures.first())).doesNotContain(words(pictures.nth(TAPS - 1)));
        visit.picture(visit.page(), "87-refusal", "fr");
        assertThat(room.locator("input[name=verb]:checked").count()).isEqualTo(TAPS - 1);
        assertThat(room.locator("#title").inputValue()).isEqualTo("J’aide au foyer");
        pictures.first().click();
        assertThat(refusal.count()).isZero();
        pictures.nth(TAPS - 1).click();
        visit.picture(visit.page(), "87-verbs", "fr");
        keeps(learner);
        assertThat(room.locator(".step:has-text('foyer') .chip:has(svg)").count()).isEqualTo(TAPS - 1);

        learner.goTo("/exercises/M5E3");
        for (Locator part : room.locator("fieldset.part").all()) {
            for (int picture = 0; picture <= TAPS; picture++) {
                part.locator("label:has(input):has(svg)").nth(picture).click();
            }
        }
        visit.picture(visit.page(), "88-activities", "fr");
        room.locator("form[action*='/sheets/'] .steps-on button.btn-go").click();
        room.locator("dl.filled .chip:has(svg)").nth(TAPS).waitFor();
    }

    /** Step 22: Arabic with French beside it; each runs its own way, and numbers are Latin ones that nothing turns round. */
    @Test
    void lina_reads_arabic_with_french_beside_it(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.enter(visit.page(), stage.lms().first(), LINA, "fr", "2");
            Page window = visit.openInWindow(visit.page(), "1");
            Learner learner = new Learner(window.mainFrame(), name -> { });
            window.waitForURL("**/app/s/**");
            learner.goTo("/languages");
            learner.chooseLanguages("ar", "fr");
            learner.goTo(LINE);
            adds(learner, "job", "أبيع الفواكه", "year", "2016", "حلب");
            for (String page : List.of("/", "/exercises/M2E1", LINE, "/exercises/M1E3", "/portfolio", "/milestones/PM2")) {
                learner.goTo(page);
                visit.look(window, "89-two-languages" + page.replace('/', '-'), "ar");
                assertThat(window.locator("html").getAttribute("dir")).isEqualTo("rtl");
                assertThat(window.locator("main").innerText()).as("digits on " + page).doesNotContainPattern("[٠-٩۰-۹]");
            }
            learner.goTo("/exercises/M2E1");
            Locator card = window.locator(".playing-card .say");
            assertThat(direction(card.locator("> [lang=ar]"))).isEqualTo("rtl");
            assertThat(direction(card.locator("> .beside[lang=fr]"))).isEqualTo("ltr");
            assertThat(window.locator(".progress-line .note").innerText()).matches("(?s).*1.*\\d+.*");
            learner.goTo(LINE);
            assertThat(window.locator(".step bdi:has-text('2016')").first().innerText()).contains("نحو 2016");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static String direction(Locator text) {
        assertThat(text.first().isVisible()).isTrue();
        return (String) text.first().evaluate("one => getComputedStyle(one).direction");
    }

    /** The same phone again, in the page of the course: nothing is asked a second time. */
    private static Frame inTheFrame(Stage stage, Visit visit) {
        visit.enter(visit.page(), stage.lms().first(), MOUSSA, "fr", "2");
        Frame room = visit.openInFrame(visit.page(), "1");
        room.waitForURL("**/app/s/**");
        room.locator("ol.path, main .btn-go").first().waitFor();
        assertThat(room.locator("form[action$='/languages']").count()).isZero();
        new Learner(room, name -> { }).goTo(REFLECTION);
        return room;
    }

    private static String launch(Page window) {
        return new Learner(window.mainFrame(), name -> { }).launch();
    }
}
