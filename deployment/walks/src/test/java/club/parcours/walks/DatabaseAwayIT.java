package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The database goes away for a while: a page that a person understands, also inside the course's page, and all is well after. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
class DatabaseAwayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void a_page_says_so_and_how_to_go_on_and_the_same_page_comes_back_with_the_database() {
        try (Postgres postgres = new Postgres();
                Tool tool = Tool.started("database-away", postgres.database());
                Lms lms = new Lms(tool.address());
                Chromium chromium = new Chromium();
                Visit visit = chromium.visit(CookieMode.ALLOWED, Screen.PHONE);
                Visit newcomer = chromium.visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            tool.register(lms);
            visit.enter(visit.page(), lms.first(), "5", "fr", "2");
            Page window = visit.openInWindow(visit.page(), "1");
            Learner learner = new Learner(window.mainFrame(), name -> { });
            learner.chooseLanguage("fr");
            String page = learner.launch() + "/exercises/M2E3";
            Frame room = visit.openInFrame(visit.page(), "1");
            room.waitForURL("**/app/s/**");

            postgres.refuse();
            Response away = window.navigate(page);
            says(away, window.mainFrame(), "Une petite pause", "Attends une minute");
            visit.look(window, "64-database-away", "fr");
            room.evaluate("location.reload()");
            room.locator("body[data-refused] .say").waitFor();
            says(null, room, "Le parcours ne répond pas en ce moment.");
            visit.picture(visit.page(), "65-database-away-in-frame", "fr");
            newcomer.enter(newcomer.page(), lms.first(), "6", "fr", "2");
            Page launched = newcomer.openInWindow(newcomer.page(), "1");
            launched.locator("main .say, main h1, .empty").first().waitFor();
            assertThat(launched.content()).doesNotContain("Exception", "at club.parcours", "org.hibernate");
            newcomer.picture(launched, "66-launch-without-database", "fr");

            postgres.accept();
            Lms.await(PATIENCE, () -> window.navigate(page).status() == 200, () -> "still away");
            window.locator("#text").waitFor();
        }
    }

    private static void says(Response answer, Frame page, String... sentences) {
        if (answer != null) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headerValue("retry-after")).isNotBlank();
        }
        assertThat(page.locator("main, h1").allInnerTexts().stream().reduce("", String::concat)).contains(List.of(sentences));
        assertThat(page.content()).doesNotContain("Exception", "club.parcours", "jdbc", "hibernate");
    }
}
