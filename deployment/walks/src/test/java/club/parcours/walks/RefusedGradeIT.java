package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Account;
import club.parcours.practice.Column;
import club.parcours.practice.Offer;
import club.parcours.practice.Site;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The LMS refuses the grade of somebody whose place in the course is suspended: the decision stays, those who run the course
 * read how to mend it and send again, the learner reads what it means. In the full run only: every build sends such a grade
 * without a browser.
 */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.Provided.class)
class RefusedGradeIT {
    private static final String COURSE = "2";
    private static final String WHOLE_PATH = "2";
    private static final String LEARNER = "7";
    private static final String NAME = "Rivière 8";
    private static final String FACILITATOR = "3";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Optional<Site> changed = Optional.empty();

    @AfterEach
    void as_at_the_beginning() {
        changed.ifPresent(site -> {
            site.offers().set(Offer.SUSPENDED_GRADES, "taken");
            site.rosters().resume(account(site), COURSE);
        });
    }

    @Test
    void a_decision_stays_while_the_lms_refuses_its_grade(Stage stage) {
        Site site = stage.lms().first();
        changed = Optional.of(site);
        try (Visit learning = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE);
                Visit leading = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page learner = enter(learning, site, LEARNER, "fr");
            String mine = launch(learner);
            new Worker(learner.mainFrame(), mine, name -> { }).work("M3E3");
            learner.navigate(mine + "/milestones/PM3");
            learner.locator("#submit > form > button").click();
            learner.locator("#answer").waitFor();

            site.offers().set(Offer.SUSPENDED_GRADES, "refused");
            site.rosters().suspend(account(site), COURSE);
            Page leader = enter(leading, site, FACILITATOR, "fr");
            decide(leader);
            String review = leader.url();
            String refused = readWhatToDo(leading, leader);
            sendAgain(leading, leader, refused);
            keeps(leading, leader, review, "80-refused-review");
            readInArabic(stage, site);

            learner.navigate(mine + "/milestones/PM3");
            assertThat(learner.locator("main").innerText()).contains("Tes points sont gardés ici",
                    "Le cours ne prend pas cette note").doesNotContain("Rendez son inscription");
            keeps(learning, learner, mine + "/milestones/PM3", "81-refused-learner");

            site.rosters().resume(account(site), COURSE);
            leader.navigate(launch(leader) + "/gradebook");
            row(leader).locator("form[action$='/redeliveries'] button").click();
            Lms.await(PATIENCE, () -> points(site).compareTo(BigDecimal.valueOf(20)) == 0, () -> "no grade");
            leader.reload();
            assertThat(row(leader).innerText()).contains("La note est dans le carnet de notes");
            assertThat(learning.complaints()).isEmpty();
            assertThat(leading.complaints()).isEmpty();
        }
    }

    private static void decide(Page leader) {
        leader.locator(".queue__one", new Page.LocatorOptions().setHasText(NAME)).first().click();
        leader.waitForURL("**/reviews/**/PM3");
        leader.locator("input[name=decision][value=REACHED]").check();
        leader.locator("form[action$='/judgements'] button.btn-go:not([data-act])").click();
        leader.locator("section > .decision--reached").waitFor();
    }

    /** @return when it was refused */
    private static String readWhatToDo(Visit leading, Page leader) {
        awaitRefusal(leader);
        assertThat(row(leader).innerText()).contains("Non notable dans ce cours", "Rendez son inscription active");
        leading.look(leader, "82-not-gradable", "fr");
        return time(leader);
    }

    private static void sendAgain(Visit leading, Page leader, String refused) {
        row(leader).locator("form[action$='/redeliveries'] button").click();
        Lms.await(PATIENCE, () -> {
            awaitRefusal(leader);
            return time(leader).compareTo(refused) > 0;
        }, () -> "the time of before");
        leading.look(leader, "83-refused-again", "fr");
    }

    /** The page of a milestone and the trail of its points, to whomever of both. */
    private static void keeps(Visit visit, Page page, String address, String name) {
        page.navigate(address);
        page.locator(".decision--reached, .reached").first().waitFor();
        visit.look(page, name, "fr");
        page.navigate(address + "/trail");
        page.locator(".decision--reached").first().waitFor();
        assertThat(page.locator("section").last().innerText()).contains("Le cours ne prend pas cette note",
                "les décisions restent").doesNotContain("inscription");
        visit.look(page, name + "-trail", "fr");
    }

    private static void readInArabic(Stage stage, Site site) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page page = enter(visit, site, "4", "ar");
            page.navigate(launch(page) + "/gradebook");
            row(page).waitFor();
            visit.look(page, "82-not-gradable", "ar");
        }
    }

    private static void awaitRefusal(Page leader) {
        Lms.await(PATIENCE, () -> {
            leader.navigate(launch(leader) + "/gradebook");
            return row(leader).locator(".told--care").count() > 0;
        }, () -> "not refused");
    }

    private static String time(Page leader) {
        return row(leader).locator("time").getAttribute("datetime");
    }

    private static Locator row(Page page) {
        return page.locator("table.board tbody tr", new Page.LocatorOptions().setHasText("PM3"))
                .filter(new Locator.FilterOptions().setHasText(NAME));
    }

    private static BigDecimal points(Site site) {
        Column column = site.gradebook().columns(COURSE).stream().filter(one -> one.resourceId().equals("PM3")).findFirst()
                .orElseThrow();
        return site.gradebook().grade(column.id(), LEARNER).result(column.maximum()).orElse(BigDecimal.ZERO);
    }

    private static Account account(Site site) {
        return site.accounts().find(LEARNER).orElseThrow();
    }

    private static Page enter(Visit visit, Site site, String account, String language) {
        visit.enter(visit.page(), site, account, "fr", COURSE);
        Page window = visit.openInWindow(visit.page(), WHOLE_PATH);
        window.locator("form[action$='/languages'], nav.tabs").first().waitFor();
        window.waitForLoadState();
        if (window.locator("form[action$='/languages']").count() == 0) {
            new Learner(window.mainFrame(), name -> { }).goTo("/languages");
        }
        new Learner(window.mainFrame(), name -> { }).chooseLanguage(language);
        return window;
    }

    private static String launch(Page page) {
        return new Learner(page.mainFrame(), name -> { }).launch();
    }
}
