package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody whose course ends makes a link to what is theirs, and fetches it from a browser that knows nothing of them. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class KeptLinkIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LINK = "/takeout/link";

    /** What the learner took down. */
    record Noted(String address, String code) {}

    @Test
    void with_the_address_and_the_code_the_file_is_fetched_without_a_session_until_the_link_is_closed(Stage stage) throws Exception {
        try (Visit learner = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            Page page = learner.arrive(stage.lms().first(), "7", "2", "2", "ar", "fr");
            String mine = new Learner(page.mainFrame(), name -> { }).launch();
            Noted noted = make(learner, page, mine);
            fetch(stage, noted);

            page.navigate(mine + "/takeout");
            assertThat(page.locator("#link ul.plainly li").count()).as("each time is told").isEqualTo(1);
            learner.look(page, "66-takeout-fetched", "ar");
            page.locator("form[action$='" + LINK + "/removal'] button").click();
            page.locator("form[action$='" + LINK + "/removal']").waitFor(new Locator.WaitForOptions()
                    .setState(WaitForSelectorState.DETACHED));
            assertThat(learner.complaints()).isEmpty();
            closed(stage, noted);
        }
    }

    private static Noted make(Visit learner, Page page, String mine) {
        page.navigate(mine + "/takeout");
        page.locator("#takeout form button.btn-go").click();
        Locator way = page.locator("main a[href$='" + LINK + "']");
        Lms.await(PATIENCE, () -> way.count() == 1, () -> page.locator("#takeout").innerText());
        way.click();
        page.locator("input[name=days][value='30']").waitFor();
        learner.look(page, "63-takeout-link", "ar");
        page.locator("form[action$='" + LINK + "'] button.btn-go").click();
        page.locator("#address").waitFor();
        learner.look(page, "64-takeout-link-made", "ar");
        assertThat(page.locator("svg[role=img]").boundingBox().width).isGreaterThan(150);
        Noted noted = new Noted(page.locator("#address").inputValue(), page.locator("p.figures").innerText().replaceAll("\\D", ""));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("p.figures").isVisible()).as("the code is not printed").isFalse();
        assertThat(page.locator("p.address").isVisible()).isTrue();
        learner.picture(page, "64-takeout-link-printed", "ar");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.locator("main a.btn-go").click();
        page.waitForURL("**/takeout");
        return noted;
    }

    /** In a browser that was never here. */
    private static void fetch(Stage stage, Noted noted) throws IOException {
        try (Visit outside = stage.chromium().visit(CookieMode.ALLOWED, Screen.NARROW, "fr")) {
            Page page = outside.page();
            page.navigate(noted.address());
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ar");
            assertThat(outside.context().cookies()).isEmpty();
            outside.look(page, "65-kept", "ar");
            page.locator("#code").fill(noted.code().equals("123456") ? "654321" : "123456");
            page.locator("form button").click();
            page.locator("#error-code").waitFor();
            outside.look(page, "65-kept-other-code", "ar");
            page.locator("#code").fill(noted.code().substring(0, 3) + " " + noted.code().substring(3));
            Path zip = page.waitForDownload(() -> page.locator("form button").click()).path();
            try (ZipFile file = new ZipFile(zip.toFile())) {
                assertThat(file.getEntry("index.html")).isNotNull();
            }
        }
    }

    private static void closed(Stage stage, Noted noted) {
        try (Visit outside = stage.chromium().visit(CookieMode.ALLOWED, Screen.NARROW, "fr")) {
            Page page = outside.page();
            page.navigate(noted.address());
            assertThat(page.locator("form").count()).isZero();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
            outside.look(page, "67-kept-gone", "fr");
        }
    }
}
