package club.parcours.walks;

import club.parcours.practice.Site;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the pictures of docs/images anew, in English: run {@code deployment/bin/pictures} when a page they show has changed,
 * look at them, and commit them. No test: it says nothing about what is right.
 */
@EnabledIfSystemProperty(named = "parcours.pictures", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class DocsPicturesIT {
    private static final Path IMAGES = Checkout.HERE.root().resolve("docs/images");
    private static final String COURSE = "2";
    private static final String MODULE = "1";
    private static final String TEACHER = "3";
    private static final String LEARNER = "6";
    /** What stands in the pictures for where the tool was when they were taken. */
    private static final String ANY_PORT = "document.querySelectorAll('input, textarea')"
            + ".forEach(field => field.value = field.value.replace(/localhost:\\d+/g, 'localhost:8080'));"
            + "document.querySelectorAll('bdi').forEach(said => said.textContent"
            + " = said.textContent.replace(/127\\.0\\.0\\.1:\\d+/g, '127.0.0.1:8091'))";

    @Test
    void the_picker(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP, "en")) {
            Page page = visit.page();
            page.setViewportSize(760, 1400);
            visit.enter(page, stage.lms().first(), TEACHER, "en", COURSE);
            Frame picker = new Teacher(page, stage.lms().first()).pick(COURSE, "en", "");
            page.locator("iframe[name=picker]").evaluate("frame => { frame.style.height = '1050px'; }");
            Teacher.item(picker, "modules/M2").check();
            page.evaluate("scrollTo(0, 0)");
            picker.evaluate("scrollTo(0, 0)");
            Visit.drawn(picker);
            page.screenshot(at("picker.png"));
        }
    }

    /** Before anybody came: one line says that there is nobody to give a score to. */
    @Test
    void the_self_test(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP, "en")) {
            Page page = visit.page();
            page.setViewportSize(720, 1600);
            visit.enter(page, stage.lms().second(), TEACHER, "en", "3");
            Frame room = visit.openInFrame(page, "3");
            new Learner(room, name -> { }).chooseLanguage("en");
            page.locator("iframe").first().evaluate("frame => { frame.style.height = '1200px'; }");
            new Learner(room, name -> { }).goTo("/self-test");
            room.locator("form[action$='/self-test'] button").click();
            room.locator("[data-microphone]:visible").waitFor();
            Visit.drawn(room);
            room.locator("main").screenshot(new Locator.ScreenshotOptions().setPath(IMAGES.resolve("check-the-connection.png")));
        }
    }

    @Test
    void the_pages_of_a_registration(Stage stage) {
        Site site = stage.lms().second();
        String link = stage.tool().invite("Maison des projets", site.address().getAuthority());
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP, "en")) {
            new LmsAdmin(visit.page(), site).paste(link, "window");
            Page window = visit.page().waitForPopup(() -> visit.page().locator("#registration").click());
            window.setViewportSize(720, 640);
            window.locator("form button").waitFor();
            window.evaluate(ANY_PORT);
            window.screenshot(at("connect-1-agree.png").setFullPage(true));
            window.locator("form button").click();
            window.locator("[data-close]").waitFor();
            window.screenshot(at("connect-2-next.png").setFullPage(true));
        }
    }

    @Test
    void the_values_to_copy(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP, "en")) {
            Page page = visit.page();
            page.setViewportSize(720, 1000);
            page.navigate(stage.tool().address() + "/app/connect/moodle");
            page.evaluate(ANY_PORT);
            page.locator(".card:has(#field-redirect)").screenshot(new Locator.ScreenshotOptions()
                    .setPath(IMAGES.resolve("connect-by-hand.png")));
        }
    }

    @Test
    void a_first_page(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE, "en")) {
            Page page = visit.page();
            page.setViewportSize(Screen.PHONE.width, 975);
            visit.enter(page, stage.lms().first(), LEARNER, "en", COURSE);
            Frame room = visit.openInFrame(page, MODULE);
            new Learner(room, name -> { }).chooseLanguage("en");
            room.locator(".stone, nav.tabs").first().waitFor();
            Visit.drawn(room);
            page.screenshot(at("first-page.png"));
        }
    }

    private static Page.ScreenshotOptions at(String name) {
        return new Page.ScreenshotOptions().setPath(IMAGES.resolve(name));
    }
}
