package club.parcours.launch;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.lti.Reason;
import club.parcours.web.Templates;
import club.parcours.web.TestMessages;
import club.parcours.web.TestTemplates;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages outside any session say aloud what stands on them. */
class FrontTemplatesTest {
    private static final String COURSE = "https://lms.example/course/1";

    @ParameterizedTest
    @CsvSource({"nothing-here,what,check", "nothing-kept,what,why", "open,what,how", "window-over,what,how"})
    void a_page_on_which_somebody_stays_says_its_sentences(String name, String what, String how) {
        String page = templates("fr").plain("launch/" + name, new PlainView(COURSE), "fr").toString();

        assertThat(page).contains("js/aloud.js", words("fr", "launch." + name + "." + what), words("fr", "launch." + name + "." + how))
                .doesNotContain("$").doesNotContain("#end");
        assertThat(templates("fr").plain("launch/" + name, new PlainView(""), "fr").toString()).contains("data-aloud").doesNotContain("$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void a_refusal_says_what_happened_and_what_to_do(String language) {
        for (Reason reason : Reason.values()) {
            String page = templates(language).plain("launch/refusal", new RefusalView("-", "-", reason.code(), "0a1b2c3d",
                    "2026-11-25T13:02:00Z", List.of(), COURSE), language).toString();

            assertThat(page).contains("js/aloud.js", "data-aloud").doesNotContain("$").doesNotContain("#end");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void a_page_that_carries_on_by_itself_does_so_before_it_could_be_heard(String language) {
        String page = templates(language).plain("launch/onward", new FormView("https://lms.example/auth", List.of()), language)
                .toString();

        assertThat(page).contains("data-aloud").doesNotContain("$");
        assertThat(page.indexOf("js/onward.js")).isBetween(0, page.indexOf("js/aloud.js"));
    }

    private static String words(String language, String key) {
        return "data-words=\"" + TestMessages.in(language).say(language, key) + "\"";
    }

    private static Templates templates(String language) {
        return TestTemplates.seenBy(new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(),
                Role.PARTICIPANT, language, Optional.empty(), ZoneId.of("Europe/Paris"), false));
    }
}
