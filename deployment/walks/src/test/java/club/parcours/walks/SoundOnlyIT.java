package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first module, and what one says of oneself and of others, by sound and picture alone: no word can be read, none is written. */
@ExtendWith(Stage.Provided.class)
class SoundOnlyIT {
    private static final int MOST_CARDS = 20;
    private static final int QUESTIONS = 3;

    /** All words of the page are invisible; icons, which are drawn and not written, stay. */
    private static final String BLIND = """
            addEventListener('DOMContentLoaded', () => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync('* { -webkit-text-fill-color: transparent !important; }');
                document.adoptedStyleSheets = [sheet];
            });""";

    /** What has no picture though one may press it, and what is to be read though nobody says it. */
    static final String OBSTACLES = """
            () => {
                const main = document.querySelector('main');
                const seen = one => one.checkVisibility() && !one.closest('.aloud__box');
                const bare = [...main.querySelectorAll('a, button, summary, label')].filter(seen)
                    .filter(one => !one.querySelector('svg, img, .stairs') && !one.closest('label')?.querySelector('svg'));
                const heard = one => {
                    for (let around = one; around !== main; around = around.parentElement) {
                        if (around.querySelector(':scope > .aloud:not([hidden]) [data-piece]')) return true;
                    }
                    return false;
                };
                const silent = [...main.querySelectorAll('.intro, legend, .part__label, .form-label, .say, .told, '
                    + '.check__label, .stone__name, .tell-way__what, .box > h2, .sheet__head > span')].filter(seen).filter(one => !heard(one));
                return [...bare.map(one => 'no picture: ' + one.outerHTML.slice(0, 160)),
                    ...silent.map(one => 'not heard: ' + one.outerHTML.slice(0, 160))];
            }""";

    @Test
    void the_first_module_is_finished_by_who_reads_nothing_and_writes_nothing(Stage stage) {
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.enter(visit.page(), stage.lms().second(), "5", "fr", "2");
            Page window = visit.openInWindow(visit.page(), "1");
            Learner learner = new Learner(window.mainFrame(), name -> { });
            window.waitForURL("**/app/s/**");
            learner.goTo("/languages"); // somebody else's walk may have answered the question before
            learner.chooseLanguage("fr");
            finish(visit, window, learner.launch());
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** From the page of the first module to its milestone; from now on nobody can read a word in this browser. */
    static void finish(Visit visit, Page window, String launch) {
        visit.context().addInitScript(BLIND);
        open(window, launch, "");
        open(window, launch, "/modules/M1");
        open(window, launch, "/exercises/M1E1");
        hear(window, window.locator(".playing-card"));
        sort(window);
        sheet(window, launch, "M1E2", false);
        sheet(window, launch, "M1E3", false);
        open(window, launch, "/exercises/M1E4");
        sort(window);
        visit.picture(window, "sound-only-sorted", "fr");
        sheet(window, launch, "M1E5", true);
        visit.picture(window, "sound-only-card", "fr");
        open(window, launch, "/cards/M1D");
        open(window, launch, "/milestones/PM1");
        assertThat(window.locator(".reached").count()).as("the milestone is reached").isEqualTo(1);
    }

    /** Somebody of the course asks; who reads nothing says a level, and answers three questions. */
    @Test
    void a_level_is_said_and_three_questions_about_a_fellow_are_answered_by_who_reads_nothing(Stage stage) {
        try (Visit fellow = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP);
                Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page window = enter(stage, visit, "7");
            String launch = new Learner(window.mainFrame(), name -> { }).launch();
            ask(stage, fellow, "Cèdre 21");
            visit.context().addInitScript(BLIND);
            open(window, launch, "/competences");
            hear(window, window.locator(".row-claim").first());
            window.locator(".row-claim a").first().click();
            window.waitForURL("**/competences/C01");
            nothingStandsInTheWay(window);
            hear(window, window.locator(".spoken:has(> .stair)").first());
            window.locator(".stair").first().click();
            window.locator(".stair[aria-pressed=true]").waitFor();
            nothingStandsInTheWay(window);
            visit.picture(window, "sound-only-level", "fr");
            open(window, launch, "/asked");
            window.locator(".row-claim a").last().click();
            window.locator(".audience--three").first().waitFor();
            nothingStandsInTheWay(window);
            for (int question = 0; question < QUESTIONS; question++) {
                Locator part = window.locator("fieldset:has(> .audience--three)").nth(question);
                part.locator(":scope > .aloud > summary").waitFor();
                part.locator(".mark").first().click();
                part.locator(".mark[aria-pressed=true]").waitFor();
            }
            window.locator(".told:has(svg)").waitFor();
            nothingStandsInTheWay(window);
            visit.picture(window, "sound-only-answered", "fr");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static Page enter(Stage stage, Visit visit, String account) {
        return visit.comeBack(stage.lms().second(), account, "2", "1");
    }

    /** Says a level, and asks somebody of the course about it. */
    private static void ask(Stage stage, Visit fellow, String whom) {
        Page window = enter(stage, fellow, "6");
        window.navigate(new Learner(window.mainFrame(), name -> { }).launch() + "/competences/C02");
        window.locator(".stair").first().click();
        window.locator("a[href$='/requests']").click();
        window.locator("label:has-text('" + whom + "') input[name=person]").check();
        window.locator("form[action$='/requests'] button.btn-go").click();
        window.waitForURL("**/competences/C02");
    }

    private static void open(Page window, String launch, String path) {
        window.navigate(launch + path);
        nothingStandsInTheWay(window);
    }

    private static void nothingStandsInTheWay(Page window) {
        window.waitForLoadState();
        assertThat((List<?>) window.evaluate(OBSTACLES)).as(window.url()).isEmpty();
    }

    /** All that the speaker of a block says. */
    private static void hear(Page window, Locator block) {
        Learner.hears(window, block);
        window.locator("main .aloud:not([open])").first().waitFor();
        block.locator(":scope > .aloud:not([open])").waitFor(); // it closes when all is said
    }

    private static void sort(Page window) {
        for (int card = 0; card < MOST_CARDS && window.locator("#game form").count() > 0; card++) {
            window.locator("#game .tile").first().click();
            Locator next = window.locator("#next");
            next.waitFor();
            nothingStandsInTheWay(window);
            String target = next.getAttribute("href");
            next.click();
            window.waitForURL("**" + target);
        }
        nothingStandsInTheWay(window);
    }

    /** Takes pictures; what there would be to write is said. */
    private static void sheet(Page window, String launch, String exercise, boolean all) {
        open(window, launch, "/exercises/" + exercise);
        window.locator("fieldset.part").all().forEach(part -> {
            List<Locator> tiles = part.locator(".tile").all();
            tiles.subList(0, all ? tiles.size() : 1).forEach(Locator::click);
        });
        if (all) {
            window.locator("[data-record] [data-act=start]").click();
            window.locator("[data-record] [data-now^=told-recording], [data-record][data-now=told-recording]").waitFor();
            Learner.hasSpoken(window.mainFrame());
            window.locator("[data-record] [data-act=stop]").click();
            window.locator("[data-record] [data-act=send]").waitFor();
        }
        window.locator("form[action*='/sheets/'] .steps-on button.btn-go").click();
        window.locator("main a[href$='?change=1']").waitFor();
        nothingStandsInTheWay(window);
    }
}
