package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Site;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator connects the practice LMS by a link, activates the tool, and a learner opens its activity. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class RegisterIT {
    private static final String TEACHER = "3";
    private static final String LEARNER = "5";
    private static final String COURSE = "2";

    @ParameterizedTest(name = "on a {0}, cookies {1}")
    @CsvSource({"PHONE, DROPPED_IN_FRAMES"})
    void in_a_frame(Screen screen, CookieMode cookies, Stage stage) {
        Site site = stage.lms().second();
        String club = "Club by link " + screen.width;
        String link = stage.tool().invite(club, site.address().getAuthority());
        try (Visit visit = stage.chromium().visit(cookies, screen)) {
            Page page = visit.page();
            LmsAdmin admin = new LmsAdmin(page, site);
            Frame ours = admin.paste(link);
            ours.locator("form button").waitFor();
            assertThat(ours.locator("main").innerText()).contains(club, site.address().toString());
            picture(visit, page, ours, "register-1-confirm");
            ours.locator("form button").click();
            ours.locator("[data-close]").waitFor();
            picture(visit, page, ours, "register-2-done");
            ours.locator("[data-close]").click();
            page.waitForURL("**/admin/tools");

            String tool = admin.activate();
            open(visit, page, site, tool, cookies);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void in_a_window_and_the_same_link_does_not_work_twice(Stage stage) {
        Site site = stage.lms().first();
        String link = stage.tool().invite("Club by window", site.address().getAuthority());
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page page = visit.page();
            LmsAdmin admin = new LmsAdmin(page, site);
            admin.paste(link, "window");
            Page window = page.waitForPopup(() -> page.locator("#registration").click());
            window.locator("form button").click();
            window.locator("[data-close]").click();
            page.waitForURL("**/admin/tools");

            picture(visit, page, admin.pasteSpent(link), "register-3-spent");
        }
    }

    @ParameterizedTest(name = "on a {0}, script {1}")
    @CsvSource({"PHONE, true", "PHONE, false"})
    void values_to_copy_by_hand(Screen screen, boolean script, Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, screen, script)) {
            Page page = visit.page();
            page.navigate(stage.tool().address() + "/");
            visit.picture(page, "connect-1-choice", "fr");
            page.locator("a[href='/app/connect/moodle']").click();
            assertThat(page.locator("#field-redirect").inputValue()).isEqualTo(stage.tool().address() + "/app/lti/launch");
            if (script) {
                page.locator("#field-redirect + button").click();
                assertThat(page.locator("#field-redirect").evaluate("field => field.selectionEnd - field.selectionStart"))
                        .isEqualTo((stage.tool().address() + "/app/lti/launch").length());
            }
            visit.picture(page, "connect-2-moodle" + (script ? "" : "-no-script"), "fr");
            assertThat((int) page.evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(screen.width);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void open(Visit visit, Page page, Site site, String tool, CookieMode cookies) {
        visit.enter(page, site, TEACHER, "fr", COURSE);
        page.locator("#add-" + tool).click();
        page.waitForLoadState();
        String link = page.locator("li[id^=link-]").last().getAttribute("id").substring("link-".length());
        visit.enter(page, site, LEARNER, "fr", COURSE);
        Frame room = visit.openInFrame(page, link);
        if (cookies == CookieMode.DROPPED_IN_FRAMES) {
            Page window = page.waitForPopup(() -> room.locator("form[target=_blank] button").click());
            window.locator("input[name=language]").first().waitFor();
        } else {
            room.locator("input[name=language]").first().waitFor();
        }
        visit.picture(page, "register-4-launched", "fr");
    }

    /** The whole page of ours, and not only what the frame shows of it. */
    private static void picture(Visit visit, Page page, Frame ours, String name) {
        int width = (int) ours.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(width).as("scrolls sideways").isLessThanOrEqualTo(0);
        int height = (int) ours.evaluate("() => document.documentElement.scrollHeight");
        page.locator("#registration").evaluate("(frame, high) => { frame.style.height = high + 'px'; }", height);
        page.setViewportSize(visit.screen().width, height + 500); // what is out of sight in a frame is not drawn
        ours.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        visit.picture(page, name, "fr");
        page.setViewportSize(visit.screen().width, visit.screen().height);
        page.locator("#registration").evaluate("frame => frame.style.removeProperty('height')");
    }
}
