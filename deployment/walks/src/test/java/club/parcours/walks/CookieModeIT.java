package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way in which our browser treats cookies in a frame is really in force; else other walks would prove little. */
@ExtendWith(Stage.Provided.class)
class CookieModeIT {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ALLOWED, plain=1; parted=1", "THIRD_PARTY_BLOCKED, parted=1", "DROPPED_IN_FRAMES, none"})
    void in_a_frame_of_another_site_these_cookies_come_back(CookieMode mode, String cookies, Stage stage) {
        try (Probe probe = new Probe(); Visit visit = stage.chromium().visit(mode, Screen.LAPTOP)) {
            Page page = visit.page();
            page.navigate(probe.page());
            Frame frame = page.frame("frame");
            frame.navigate(probe.seen());

            assertThat(frame.locator("body").innerText().split("; ")).containsExactlyInAnyOrder(cookies.split("; "));
        }
    }

    @ParameterizedTest
    @EnumSource
    void in_a_window_of_its_own_a_site_keeps_its_cookies(CookieMode mode, Stage stage) {
        try (Probe probe = new Probe(); Visit visit = stage.chromium().visit(mode, Screen.LAPTOP)) {
            Page page = visit.page();
            page.navigate(probe.seen().replace("/seen", "/set"));
            page.navigate(probe.seen());

            assertThat(page.locator("body").innerText().split("; ")).containsExactlyInAnyOrder("plain=1", "parted=1");
        }
    }
}
