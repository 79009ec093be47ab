package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walks that {@link LaunchToGradeIT} leaves out each day: every language, with and without cookies in frames. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
class EveryLanguageIT {
    private static final String LINK = "1";

    @ParameterizedTest(name = "cookies {0}, {1}, {2}")
    @CsvSource({"ALLOWED, PHONE, en", "ALLOWED, LAPTOP, ar-XB", "THIRD_PARTY_BLOCKED, LAPTOP, fr",
        "THIRD_PARTY_BLOCKED, PHONE, ar-XB"})
    void from_the_course_to_the_grade(CookieMode cookies, Screen screen, String language) {
        try (Tool tool = Tool.started("walk-" + cookies.ordinal() + "-" + language, Database.H2);
                Lms lms = new Lms(tool.address());
                Chromium chromium = new Chromium();
                Visit visit = chromium.visit(cookies, screen)) {
            tool.register(lms);
            Page page = visit.page();
            visit.enter(page, lms.first(), "5", language.equals("en") ? "en" : "fr", "2");
            Frame room = visit.openInFrame(page, LINK);

            LaunchToGradeIT.walk(visit, page, room, language);

            lms.awaitGrade(lms.first(), LINK, "5", 10);
            assertThat(visit.complaints()).isEmpty();
        }
    }
}
