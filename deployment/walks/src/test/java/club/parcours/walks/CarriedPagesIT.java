package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Offer;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is more than text and a plain form, in a frame without any cookie: pictures, colours, files, answers to the LMS. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class CarriedPagesIT {
    private static final String COURSE = "2";
    /** Four dots. */
    private static final byte[] PICTURE = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGOoko8BIgYIBQAbUgPV5z5CEwAAAABJRU5ErkJggg==");

    @BeforeEach
    void the_page_of_the_lms_keeps_values(Stage stage) {
        stage.lms().first().offers().set(Offer.STORAGE, "parent");
    }

    @Test
    void a_logo_goes_there_and_comes_back_and_the_colours_with_it(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.DROPPED_IN_FRAMES, Screen.LAPTOP)) {
            Frame room = opened(stage, visit, "2");
            room.locator("nav.tabs a[href$='/desk']").click();
            room.locator("main a[href$='/desk/settings']").click();
            room.locator("#accent").fill("#7a1f5c");
            room.locator("form[action$='/desk/settings'] button").click();
            awaitTrue(room, "getComputedStyle(document.documentElement).getPropertyValue('--teal').trim() === '#7a1f5c'");
            room.locator("#logo").setInputFiles(new FilePayload("logo.png", "image/png", PICTURE));
            room.locator("form[action$='/desk/logo'] button").click();

            room.locator(".house img").waitFor(new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            awaitTrue(room, "[...document.images].every(image => image.complete && image.naturalWidth > 0)");
            assertThat(room.locator(".house img").getAttribute("src")).startsWith("blob:");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void ones_own_data_is_a_file_and_the_page_stays(Stage stage) throws IOException {
        try (Visit visit = stage.chromium().visit(CookieMode.DROPPED_IN_FRAMES, Screen.LAPTOP)) {
            Frame room = opened(stage, visit, "5");
            room.locator(".help > summary").click();
            room.locator(".help a[href$='/privacy']").click();
            Locator take = room.locator("main a[href$='/privacy/data']");
            take.waitFor();
            Download file = visit.page().waitForDownload(take::click);

            assertThat(file.suggestedFilename()).isEqualTo("parcours.json");
            assertThat(Files.readString(file.path())).startsWith("{");
            assertThat(room.url()).endsWith("/privacy");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_teacher_s_choice_reaches_the_lms(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.DROPPED_IN_FRAMES, Screen.LAPTOP)) {
            visit.enter(visit.page(), stage.lms().first(), "3", "fr", COURSE);
            Teacher teacher = new Teacher(visit.page(), stage.lms().first());
            List<String> before = teacher.links(COURSE);
            Frame picker = teacher.pick(COURSE, "fr", "?data=95399");
            Teacher.item(picker, "modules/M2").check();
            Teacher.add(picker);
            picker.locator("li.item.accepted").first().waitFor();
            teacher.save(picker, COURSE);

            List<String> added = new ArrayList<>(teacher.links(COURSE));
            added.removeAll(before);
            assertThat(added).hasSize(1);
            assertThat(visit.context().cookies(stage.tool().address().toString())).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void awaitTrue(Frame room, String said) {
        Lms.await(Duration.ofSeconds(20), () -> Boolean.TRUE.equals(room.evaluate(said)), () -> "not: " + said);
    }

    private static Frame opened(Stage stage, Visit visit, String account) {
        visit.enter(visit.page(), stage.lms().first(), account, "fr", COURSE);
        Frame room = visit.openInFrame(visit.page(), "1");
        room.waitForURL("**/app/s/**");
        room.locator("form[action$='/languages'], .help").first().waitFor();
        if (room.url().contains("/languages")) {
            new Learner(room, picture -> { }).chooseLanguage("fr");
        }
        return room;
    }
}
