package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Site;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A discovery club: its path has less of the modules, on a telephone that is shared. Leads and dates stand beside exercises, from left
 * to right and from right to left.
 */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class ShortPathIT {
    private static final String TEACHER = "3";

    @Test
    void a_club_of_two_hours_on_a_phone_that_is_shared(Stage stage) {
        Site site = stage.lms().first();
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            visit.enter(visit.page(), site, TEACHER, "fr", "2");
            Page window = visit.openInWindow(visit.page(), "2");
            Learner teacher = new Learner(window.mainFrame(), name -> { });
            window.waitForURL("**/app/s/**");
            chooses(teacher, window, "fr", "");
            teacher.goTo("/course");
            window.locator("input[name=path][value=discovery]").check();
            window.waitForNavigation(() -> window.locator("form[action$='/course/path'] button.btn-go").click());
            teacher.goTo("/guide/M3");
            assertThat(window.locator("details.agenda").count()).isEqualTo(1);
            visit.picture(window, "90-short-guide", "fr");
        }
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.enter(visit.page(), site, "5", "fr", "2");
            Page window = visit.openInWindow(visit.page(), "2");
            Learner learner = new Learner(window.mainFrame(), name -> { });
            window.waitForURL("**/app/s/**");
            for (String language : List.of("fr", "ar")) {
                chooses(learner, window, language, language.equals("ar") ? "fr" : "");
                looks(visit, window, learner, language);
            }
            shares(visit, window, learner);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void chooses(Learner who, Page window, String language, String second) {
        if (!window.url().contains("/languages")) {
            who.goTo("/languages");
        }
        who.chooseLanguages(language, second);
    }

    private static void looks(Visit visit, Page window, Learner learner, String language) {
        learner.goTo("/modules/M3");
        assertThat(window.locator("main a[href*='/exercises/M3E']").count()).isEqualTo(2);
        visit.picture(window, "91-short-module", language);
        learner.goTo("/milestones/PM10");
        visit.picture(window, "92-short-milestone", language);
        learner.goTo("/exercises/M8E1?card=M8E1-year");
        window.locator("#box-no").click();
        window.locator(".facts").waitFor();
        visit.picture(window, "93-facts", language);
        learner.goTo("/exercises/M8E3/sheets/1");
        for (String answer : List.of("diploma=begun", "practice=long", "french=no", "start=now")) {
            String[] part = answer.split("=");
            window.locator("input[name='1." + part[0] + "'][value='" + part[1] + "']").check();
        }
        window.waitForNavigation(() -> window.locator("button[name=look]").click());
        Locator leads = window.locator("#leads .turns li");
        leads.first().waitFor();
        assertThat(leads.count()).isEqualTo(2);
        assertThat(window.locator("input[name='1.route']:checked").count()).isZero();
        assertThat(window.locator("input[name='1.diploma'][value=begun]").isChecked()).as("what was said stays").isTrue();
        visit.picture(window, "94-leads", language);
    }

    private static void shares(Visit visit, Page window, Learner learner) {
        learner.goTo("/languages");
        visit.picture(window, "95-phone-mine", "ar");
        learner.chooseLanguages("fr", "");
        learner.goTo("/exercises/M1E2/sheets/1");
        window.locator("input[value=shared-phone]").check();
        window.waitForNavigation(() -> window.locator("main form button.btn-go").last().click());
        assertThat(window.title()).isEqualTo("Page");
        assertThat(window.locator("body[data-shared]").count()).isEqualTo(1);
        assertThat(window.locator("header.bar > form.exit").isVisible()).isTrue();
        visit.picture(window, "96-shared", "fr");
        learner.goTo("/exercises/M2E3");
        window.locator("textarea").fill("Je sais compter");
        window.evaluate("sessionStorage.setItem('parcours:draft:test', 'x')");
        learner.goTo("/languages");
        visit.picture(window, "97-shared-languages", "fr");
        window.setViewportSize(Screen.NARROW.width, Screen.NARROW.height);
        assertThat(window.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        window.waitForNavigation(() -> window.locator("form[action$='/languages/phone'] button").click());
        assertThat(window.locator("body[data-shared]").count()).isZero();
    }
}
