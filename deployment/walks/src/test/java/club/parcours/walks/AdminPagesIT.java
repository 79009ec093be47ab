package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Offer;
import club.parcours.practice.Site;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages of the administrators' walk on a phone, in French and from right to left, by the rules a program can check: what
 * {@link AdminIT} passes on a laptop, and {@link DeskIT} does not show. In the full run only.
 */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.Provided.class)
class AdminPagesIT {
    private static final String COURSE = "3";
    private static final String LINK = "3";
    private static final String ADMIN = "2";
    private static final String TEACHER = "3";
    private static final String NAMELESS = "8";
    private static final String OBSERVER = "11";
    private static final List<String> LMSS = List.of("moodle", "canvas", "brightspace", "blackboard", "sakai", "openolat",
            "openedx", "ilias");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Optional<Site> changed = Optional.empty();

    @AfterEach
    void as_at_the_beginning() {
        changed.ifPresent(site -> site.offers().set(Offer.GROUPS, "no"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void nothing_serious_stands_in_anyones_way(String language, Stage stage) {
        Site site = stage.lms().first();
        changed = Optional.of(site);
        site.offers().set(Offer.GROUPS, "yes");
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE, language)) {
            connect(stage, visit, language);
            agree(stage, site, visit, language);
            choose(site, visit, language);
            beAskedForAName(stage, site, language);
            lead(site, visit, language);
            lookAfter(site, visit, language);
            beTurnedAway(stage, site, visit, language);
            assertThat(visit.complaints()).allMatch(told -> told.contains("status of 422") || told.contains("status of 410"));
        }
    }

    private static void connect(Stage stage, Visit visit, String language) {
        Page page = visit.page();
        page.navigate(stage.tool().address() + "/");
        visit.look(page, "90-public", language);
        page.navigate(stage.tool().address() + "/app/accessibility");
        visit.look(page, "90-accessibility", language);
        for (String lms : LMSS) {
            page.navigate(stage.tool().address() + "/app/connect/" + lms);
            visit.look(page, "90-connect-" + lms, language);
        }
    }

    /** The pages of a registration, and that of a link which was used. */
    private static void agree(Stage stage, Site site, Visit visit, String language) {
        String link = stage.tool().invite("Club " + language, site.address().getAuthority());
        LmsAdmin admin = new LmsAdmin(visit.page(), site);
        admin.paste(link, "window");
        Page window = visit.page().waitForPopup(() -> visit.page().locator("#registration").click());
        window.locator("form button").waitFor();
        visit.look(window, "91-agree", language);
        window.locator("form button").click();
        window.locator("[data-close]").waitFor();
        visit.look(window, "91-connected", language);
        window.locator("[data-close]").click();
        visit.page().waitForURL("**/admin/tools");
        admin.paste(link, "window");
        Page again = visit.page().waitForPopup(() -> visit.page().locator("#registration").click());
        again.locator("[data-refused] code").first().waitFor();
        visit.look(again, "91-spent", language);
        again.close();
    }

    private static void choose(Site site, Visit visit, String language) {
        Page page = visit.page();
        visit.enter(page, site, TEACHER, "fr", COURSE);
        page.navigate(site.address() + "/launch/deep-link/" + COURSE + "/1");
        speak(page, language);
        page.locator("form[action$='/deep-links'] .btn-go").waitFor();
        visit.look(page, "92-picker", language);
        page.locator("input[name=item][value='modules/M2']").check();
        page.locator(".offer:has(input[value='modules/M2']) summary").click();
        page.locator("[id='opens-modules/M2']").fill("2027-03-15");
        page.locator("[id='due-modules/M2']").fill("2027-03-01");
        page.locator("form[action$='/deep-links'] .btn-go").click();
        page.locator("[id='error-due-modules/M2']").waitFor();
        visit.look(page, "92-picker-refused", language);
    }

    private static void beAskedForAName(Stage stage, Site site, String language) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE, language)) {
            visit.enter(visit.page(), site, NAMELESS, "fr", COURSE);
            Page window = visit.openInWindow(visit.page(), LINK);
            window.locator("form[action$='/languages'], nav.tabs").first().waitFor();
            window.waitForLoadState();
            Learner learner = new Learner(window.mainFrame(), name -> { });
            if (window.locator("form[action$='/languages']").count() == 0) {
                learner.goTo("/languages");
            }
            learner.sayLanguages(language, "");
            window.waitForLoadState();
            if (window.locator("#name").count() > 0) {
                visit.look(window, "93-name", language);
            }
        }
    }

    /** The board by module and group, the grades, and the test of the connection. */
    private static void lead(Site site, Visit visit, String language) {
        Page window = enter(site, visit, TEACHER, language);
        Learner teacher = new Learner(window.mainFrame(), name -> { });
        Frame board = window.mainFrame();
        Lms.await(PATIENCE, () -> {
            teacher.goTo("/");
            return board.locator("nav a[href*='group=']").count() == 2;
        }, () -> "no groups on the board");
        visit.look(window, "94-board", language);
        board.locator("nav a[href*='group=']").first().click();
        board.waitForURL("**group=*");
        visit.look(window, "94-board-group", language);
        teacher.goTo("/gradebook");
        visit.look(window, "95-gradebook", language);
        teacher.goTo("/self-test");
        window.locator("form[action$='/self-test'] button").click();
        window.locator("[data-microphone]:visible").waitFor();
        visit.look(window, "96-self-test", language);
        window.close();
    }

    private static void lookAfter(Site site, Visit visit, String language) {
        Page window = enter(site, visit, ADMIN, language);
        Learner referent = new Learner(window.mainFrame(), name -> { });
        referent.goTo("/desk");
        window.locator("form[action$='/desk/invitations'] button").click();
        window.locator("#link").waitFor();
        visit.look(window, "97-desk", language);
        referent.goTo("/desk/settings");
        visit.look(window, "97-settings", language);
        referent.goTo("/desk/journal");
        visit.look(window, "97-journal", language);
        window.close();
    }

    /** A role that opens nothing, and what those who look after the LMS read of it. */
    private static void beTurnedAway(Stage stage, Site site, Visit visit, String language) {
        try (Visit observer = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE, language)) {
            observer.enter(observer.page(), site, OBSERVER, language, COURSE);
            Page window = observer.openInWindow(observer.page(), LINK);
            window.locator(".empty").waitFor();
            observer.look(window, "98-no-role", language);
        }
        Page window = enter(site, visit, ADMIN, language);
        new Learner(window.mainFrame(), name -> { }).goTo("/refusals");
        window.locator("article").first().waitFor();
        visit.look(window, "98-refusals", language);
        window.close();
    }

    private static Page enter(Site site, Visit visit, String account, String language) {
        visit.enter(visit.page(), site, account, "fr", COURSE);
        Page window = visit.openInWindow(visit.page(), LINK);
        window.waitForURL("**/app/s/**");
        new Learner(window.mainFrame(), name -> { }).goTo("/languages");
        new Learner(window.mainFrame(), name -> { }).chooseLanguage(language);
        return window;
    }

    /** Answers the question for a language if it comes. */
    private static void speak(Page page, String language) {
        page.locator("form[action$='/languages'], form[action$='/deep-links']").first().waitFor();
        if (page.locator("form[action$='/languages']").count() > 0) {
            new Learner(page.mainFrame(), name -> { }).chooseLanguage(language);
        }
    }
}
