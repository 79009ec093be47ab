package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Site;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two LMSs that use the same client, deployment, user, course and link ids: only the issuer tells them apart. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class CollidingIssuersIT {
    private static final String COURSE = "2";
    private static final String LINK = "1";


    private final Wire wire = new Wire();

    @Test
    void the_same_ids_are_two_people_in_two_organisations(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Learner one = opened(visit, stage.lms().first(), "5");
            Learner other = opened(visit, stage.lms().second(), "5");
            one.chooseLanguage("fr");
            other.chooseLanguage("fr"); // asked as well: the other is somebody else

            one.goTo("/exercises/M2E3");
            one.reflect("Un mot du premier club");
            one.goTo("/exercises/M2E2");
            one.tellSteps(Learner.Step.FOUR);
            stage.lms().awaitGrade(stage.lms().first(), LINK, "5", 10);
            assertThat(stage.lms().grade(stage.lms().second(), LINK, "5")).isEmpty();

            other.goTo("/portfolio");
            assertThat(other.read()).doesNotContain("premier club", "Je vends des fruits");
            other.goTo("/exercises/M2E3");
            assertThat(other.typed("text")).isEmpty();
            other.reflect("Un mot du second club");
            other.goTo("/exercises/M2E2");
            other.tellSteps(Learner.Step.FOUR.subList(0, 2));
            stage.lms().awaitGrade(stage.lms().second(), LINK, "5", 3);

            one.goTo("/portfolio");
            assertThat(one.read()).contains("Un mot du premier club").doesNotContain("second club");
            stage.lms().awaitGrade(stage.lms().first(), LINK, "5", 10);
        }
    }

    @Test
    void a_teacher_sees_the_people_of_their_own_organisation(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            opened(visit, stage.lms().first(), "7").chooseLanguage("fr");
            opened(visit, stage.lms().second(), "6").chooseLanguage("fr");
            Learner here = opened(visit, stage.lms().first(), "3");
            Learner there = opened(visit, stage.lms().second(), "3");
            here.chooseLanguage("fr");
            there.chooseLanguage("fr");
            here.goTo("/");
            there.goTo("/");

            assertThat(here.read()).contains("Rivière 8").doesNotContain("Mimosa 5");
            assertThat(there.read()).contains("Mimosa 5").doesNotContain("Rivière 8");
        }
    }

    @Test
    void a_launch_opened_with_the_cookie_of_the_other_organisation_does_not_exist(Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Learner one = opened(visit, stage.lms().first(), "8");
            Learner other = opened(visit, stage.lms().second(), "8");
            one.chooseLanguage("fr");
            other.chooseLanguage("fr");
            String name = nameOf(one);
            String value = cookie(stage, visit, nameOf(other));
            assertThat(ask(one.launch(), name, cookie(stage, visit, name)).statusCode()).isEqualTo(200);

            String nowhere = one.launch().replace(name, "00000000");
            assertThat(heard(ask(one.launch(), name, value))).startsWith("403")
                    .isEqualTo(heard(ask(nowhere, "00000000", value)));
            assertThat(heard(ask(one.launch(), nameOf(other), value))).startsWith("401")
                    .isEqualTo(heard(ask(nowhere, nameOf(other), value)));
        }
    }

    private static Learner opened(Visit visit, Site site, String account) {
        visit.enter(visit.page(), site, account, "fr", COURSE);
        Page window = visit.openInWindow(visit.page(), LINK);
        window.waitForURL("**/app/s/**");
        return new Learner(window.mainFrame(), name -> { });
    }

    private HttpResponse<String> ask(String launch, String name, String value) {
        return wire.send(HttpRequest.newBuilder(URI.create(launch + "/portfolio"))
                .header("Accept", "text/html").header("Cookie", "__Host-l" + name + "=" + value).build());
    }

    /** Everything one can learn from an answer, but its time and the number of its incident. */
    private static String heard(HttpResponse<String> answer) {
        return answer.statusCode() + answer.body().replaceAll("[0-9a-f]{8}", "#")
                + answer.headers().map().entrySet().stream()
                        .filter(header -> !header.getKey().equals("date")).sorted(Map.Entry.comparingByKey())
                        .toList();
    }

    private static String nameOf(Learner learner) {
        return learner.launch().substring(learner.launch().lastIndexOf('/') + 1);
    }

    private static String cookie(Stage stage, Visit visit, String launch) {
        return visit.context().cookies(stage.tool().address().toString()).stream()
                .filter(cookie -> cookie.name.equals("__Host-l" + launch))
                .map((Cookie cookie) -> cookie.value).findFirst().orElseThrow();
    }
}
