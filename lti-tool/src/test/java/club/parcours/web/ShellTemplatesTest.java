package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTemplatesTest {
    private static final String HOSTILE = "\"><script>alert(1)</script>";

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void the_language_page_names_each_language_in_itself(String language) {
        var view = new LanguagePage.LanguagesView(TestMessages.in("fr", "en", "ar").offered(), language, "", HOSTILE);
        String page = TestTemplates.seenBy(viewer(language))
                .invalid("web/languages", view, new Invalid("language", "web.language.unknown")).toString();

        assertThat(page).contains("<span lang=\"ar\" dir=\"rtl\">العربية</span>", "id=\"error-language\"", "name=\"csrf\"")
                .contains("<html lang=\"" + language + "\"").doesNotContain("<script>alert").doesNotContain(" style=");
        assertThat(page.contains("bootstrap.rtl.min.css")).isEqualTo(language.equals("ar-XB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void pages_outside_a_launch_have_no_tabs_no_language_button_and_no_script_but_the_one_that_reads_aloud(String language) {
        Templates templates = TestTemplates.seenBy(viewer(language));
        String problem = templates.plain("web/problem", new ProblemView("lock", HOSTILE, HOSTILE, HOSTILE, "0a1b2c3d",
                List.of("problem.failed.title", "problem.failed.say", "problem.failed.do")), language)
                .toString();

        assertThat(problem).contains("<main", "data-refused", "0a1b2c3d")
                .containsOnlyOnce("<script").containsPattern("<script src=\"/static/js/aloud.js[^>]*></script>").doesNotContain("<nav").doesNotContain("/languages");
    }

    @Test
    void a_page_says_once_that_its_translation_is_a_draft_in_the_language_itself() {
        var view = new LanguagePage.LanguagesView(List.of(), "ar", "", "/");
        String draft = TestTemplates.seenBy(viewer("ar")).page("web/languages", view).toString();
        String checked = TestTemplates.seenBy(viewer("fr")).page("web/languages", view).toString();

        String note = TestMessages.in("ar").say("ar", "web.language.draft");
        assertThat(draft).containsOnlyOnce(note).contains("<p lang=\"ar\" dir=\"rtl\">");
        assertThat(checked).doesNotContain("<footer");
    }

    @Test
    void a_page_says_the_same_once_where_only_what_is_taught_is_a_draft() {
        var view = new LanguagePage.LanguagesView(List.of(), "en", "", "/");
        String note = TestMessages.in("en").say("en", "web.language.draft");

        assertThat(TestTemplates.drafted(viewer -> Set.of("en", "ar"), viewer("en")).page("web/languages", view).toString())
                .containsOnlyOnce(note).contains("<p lang=\"en\" dir=\"ltr\">").doesNotContain("<p lang=\"ar\"");
        assertThat(TestTemplates.drafted(viewer -> Set.of("ar"), viewer("ar")).page("web/languages", view).toString())
                .as("a draft in both").containsOnlyOnce("<p lang=\"ar\" dir=\"rtl\">");
        assertThat(TestTemplates.drafted(viewer -> Set.of(), viewer("en")).page("web/languages", view).toString()).doesNotContain(note);
    }

    private static Viewer viewer(String language) {
        return new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(), Role.PARTICIPANT,
                language, Optional.empty(), ZoneId.of("Europe/Paris"), false);
    }
}
