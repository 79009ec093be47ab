package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Offer;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The frame grows with the page where the LMS answers that it wants to know; elsewhere nobody is told anything. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class FrameHeightIT {
    private static final String HEARD = "window.heard = []; if (window === top) { addEventListener('message', "
            + "({data}) => window.heard.push(data.subject)); }";

    @ParameterizedTest
    @EnumSource(names = {"ALLOWED", "DROPPED_IN_FRAMES"})
    void the_frame_is_as_high_as_each_page(CookieMode cookies, Stage stage) {
        stage.lms().first().offers().set(Offer.FRAME_RESIZE, "yes");
        stage.lms().first().offers().set(Offer.STORAGE, cookies == CookieMode.ALLOWED ? "no" : "parent");
        try (Visit visit = stage.chromium().visit(cookies, Screen.LAPTOP)) {
            Learner learner = opened(stage, visit);
            awaitFit(visit.page(), learner);
            learner.follow("/exercises/M2E3");
            learner.room().locator("#text").waitFor();
            awaitFit(visit.page(), learner);
            learner.room().locator("details.more summary").first().click();
            awaitFit(visit.page(), learner);

            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void an_lms_that_does_not_answer_is_told_nothing(Stage stage) {
        stage.lms().first().offers().set(Offer.FRAME_RESIZE, "no");
        stage.lms().first().offers().set(Offer.STORAGE, "no");
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            visit.context().addInitScript(HEARD);
            Learner learner = opened(stage, visit);
            learner.follow("/exercises/M2E3");
            learner.room().locator("#text").waitFor();
            visit.page().waitForFunction("window.heard.length > 1");

            assertThat((List<?>) visit.page().evaluate("window.heard")).isNotEmpty()
                    .allSatisfy(subject -> assertThat(subject).isEqualTo("lti.capabilities"));
            assertThat(height(visit.page())).isEmpty();
        }
    }

    private static Learner opened(Stage stage, Visit visit) {
        visit.enter(visit.page(), stage.lms().first(), "5", "fr", "2");
        Learner learner = new Learner(visit.openInFrame(visit.page(), "1"), picture -> { });
        learner.room().waitForURL("**/app/s/**");
        learner.room().locator("form[action$='/languages'], main a[href$='/exercises/M2E3']").first().waitFor();
        if (learner.room().url().contains("/languages")) {
            learner.chooseLanguage("fr");
        }
        return learner;
    }

    private static void awaitFit(Page page, Learner learner) {
        Lms.await(Duration.ofSeconds(20), () -> height(page).equals(learner.room()
                .evaluate("Math.ceil(document.body.getBoundingClientRect().height) + 'px'")), () -> "a frame of " + height(page));
    }

    private static String height(Page page) {
        return (String) page.evaluate("document.querySelector('iframe[name=activity]').style.height");
    }
}
