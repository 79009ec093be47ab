package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Site;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A referent, without any script, gives the organisation words of its own for competences and publishes them; a learner meets
 * them beside a claim, on a telephone, from left to right and from right to left, and keeps them when the words change.
 */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class FrameworkIT {
    private static final String ADMINISTRATOR = "2";
    private static final String LEARNER = "5";
    private static final String CLAIM = "/competences/C02";
    private static final String FRAMEWORK = "/desk/frameworks/CLUB";

    @Test
    void from_the_desk_to_the_tag_on_a_claim(Stage stage) {
        Site site = stage.lms().first();
        try (Visit desk = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP, false);
                Visit learning = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            desk.enter(desk.page(), site, ADMINISTRATOR, "fr", "2");
            Page referent = desk.openInWindow(desk.page(), "1");
            WithoutScriptIT.pressOn(referent);
            Learner there = new Learner(referent.mainFrame(), name -> { });
            there.goTo("/languages");
            there.chooseLanguage("fr");
            begin(desk, referent);
            table(desk, referent);
            entry(desk, referent);
            publish(desk, referent, 1);

            learning.enter(learning.page(), site, LEARNER, "fr", "2");
            Page learner = learning.openInWindow(learning.page(), "1");
            Learner mine = new Learner(learner.mainFrame(), name -> { });
            learner.waitForURL("**/app/s/**");
            mine.goTo("/languages");
            mine.chooseLanguages("fr", "");
            claim(learning, learner, mine);

            there.goTo(FRAMEWORK + "/terms/ACC1");
            referent.locator("#label").fill("Recevoir les personnes");
            referent.locator("#term form[action*='/terms'] button.btn-go").click();
            referent.locator("form[action$='/versions'] button").waitFor();
            publish(desk, referent, 2);
            keeps(learning, learner, mine);
        }
        looksWellEverywhere(stage, site);
    }

    private static void begin(Visit visit, Page page) {
        page.locator("nav a[href$='/desk']").click();
        page.locator("main a[href$='/desk/frameworks']").click();
        page.locator("#title").fill("Référentiel du club <b>");
        page.locator("#short").fill("ESCO");
        page.locator("form[action$='/desk/frameworks'] button.btn-go").click();
        page.locator("#error-short").waitFor();
        assertThat(page.locator("#title").inputValue()).isEqualTo("Référentiel du club <b>");
        visit.picture(page, "70-framework-refused", "fr");
        page.locator("#short").fill("club");
        page.locator("form[action$='/desk/frameworks'] button.btn-go").click();
        page.waitForURL("**" + FRAMEWORK);
        visit.picture(page, "71-framework-empty", "fr");
    }

    /** What is wrong is told line by line, and nothing is lost; a file as an old spreadsheet writes it. */
    private static void table(Visit visit, Page page) {
        page.locator("#table summary").first().click();
        page.locator("#pasted").fill("code;mots;compétences\nACC1;Accueillir le public;C02,C10\nORI1;;C13\nORI2;Orienter");
        page.locator("#table button.btn-go").click();
        page.locator("#table .wrong-lines li").first().waitFor();
        assertThat(page.locator("#table .wrong-lines li").allInnerTexts()).hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("Ligne 3", "Les mots manquent"))
                .anySatisfy(line -> assertThat(line).contains("Ligne 4", "colonnes"));
        assertThat(page.locator("#pasted").inputValue()).contains("ORI2;Orienter");
        visit.picture(page, "72-framework-table-refused", "fr");
        page.locator("#pasted").fill("");
        page.locator("#file").setInputFiles(new FilePayload("mots.csv", "text/csv",
                "ACC1;Accueillir le public;C02,C10;Je dis bonjour, j’écoute.\r\nÉCO1;Écouter;C10\r\n".getBytes(Charset.forName("windows-1252"))));
        page.locator("#table button.btn-go").click();
        page.locator("main .rows strong", new Page.LocatorOptions().setHasText("ÉCO1")).waitFor();
    }

    private static void entry(Visit visit, Page page) {
        page.locator("#term summary").first().click();
        page.locator("#code").fill("TRA1");
        page.locator("#label").fill("Traduire pour quelqu’un");
        page.locator("#term button.btn-go").click();
        page.locator("#error-competence").waitFor();
        page.locator("input[name=competence][value=C02]").check();
        page.locator("#term button.btn-go").click();
        page.locator("main .rows strong", new Page.LocatorOptions().setHasText("TRA1")).waitFor();
        visit.picture(page, "73-framework-draft", "fr");
    }

    private static void publish(Visit visit, Page page, int number) {
        page.locator("form[action$='/versions'] button").click();
        page.locator("main a[href$='/frameworks/CLUB-" + number + "']").waitFor();
        assertThat(page.locator("form[action$='/versions']").count()).isZero();
        visit.picture(page, "74-framework-published", "fr-" + number);
    }

    private static void claim(Visit visit, Page page, Learner learner) {
        learner.goTo(CLAIM);
        page.locator("button[name=level][value='1']").click();
        page.locator("button[name=level][value='1'][aria-pressed=true]").waitFor();
        assertThat(tags(page)).containsExactly("ACC1 · Accueillir le public", "TRA1 · Traduire pour quelqu’un");
        visit.look(page, "75-claim-own-words", "fr");
    }

    /** The words of the day on which it was said, until it is said anew; the version can be read. */
    private static void keeps(Visit visit, Page page, Learner learner) {
        learner.goTo("/languages");
        learner.chooseLanguages("ar", "fr");
        learner.goTo(CLAIM);
        assertThat(tags(page)).first().asString().startsWith("ACC1 · Accueillir le public");
        visit.look(page, "75-claim-own-words", "ar");
        page.locator("main a[href$='/frameworks/CLUB-1']").click();
        page.waitForURL("**/frameworks/CLUB-1");
        assertThat(page.locator("main").innerText()).contains("Accueillir le public", "Je dis bonjour, j’écoute.");
        visit.look(page, "76-version", "ar");
        learner.goTo(CLAIM);
        page.locator("button[name=level][value='1']").click();
        page.locator("button[name=level][value='1'][aria-pressed=true]").waitFor();
        assertThat(tags(page)).first().asString().startsWith("ACC1 · Recevoir les personnes");
        assertThat(visit.complaints()).isEmpty();
    }

    /** With the drawer of others' words opened. */
    private static List<String> tags(Page page) {
        Locator drawer = page.locator("details:has(a[href*='/frameworks/CLUB-'])");
        if (drawer.getAttribute("open") == null) {
            drawer.locator("summary").first().click();
        }
        return page.locator("div:has(> dt a[href*='/frameworks/CLUB-']) .chip").allInnerTexts().stream().map(String::strip).toList();
    }

    /** The pages of the desk on telephones. */
    private static void looksWellEverywhere(Stage stage, Site site) {
        for (String language : List.of("fr", "ar")) {
            try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
                visit.enter(visit.page(), site, ADMINISTRATOR, "fr", "2");
                Page page = visit.openInWindow(visit.page(), "1");
                page.waitForURL("**/app/s/**");
                Learner there = new Learner(page.mainFrame(), name -> { });
                there.goTo("/languages");
                there.chooseLanguages(language, "");
                there.goTo("/desk/frameworks");
                visit.look(page, "77-frameworks", language);
                there.goTo(FRAMEWORK + "/terms/ACC1");
                page.locator("#table > summary").click();
                visit.look(page, "78-framework", language);
                assertThat(visit.complaints()).isEmpty();
            }
        }
    }
}
