package club.parcours.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.GuideReminder.Contact;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.TestTemplates;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide of a module, for who sees no icons and for who needs a number at once. */
class GuideTemplateTest {
    private static final UUID ID = UUID.fromString("0b9c1f0e-4f0a-4f6e-9a55-0c5ad2b8c001");
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final String HOSTILE = "<script>alert(1)</script>";

    @Test
    void what_to_say_to_watch_and_to_do_in_case_each_have_a_word_before_them() {
        assertThat(page("M2", "fr", List.of())).contains("<span class=\"visually-hidden\">À dire\u00a0:</span>",
                "<span class=\"visually-hidden\">À regarder\u00a0:</span>", "<span class=\"visually-hidden\">Au cas où\u00a0:</span>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"M1", "M2", "M7", "M10"})
    void every_guide_says_what_to_do_when_somebody_cries(String module) {
        assertThat(page(module, "fr", List.of())).contains("Si une personne pleure").doesNotContain("id=\"call\"");
    }

    @Test
    void whom_to_call_is_there_with_a_number_to_press_or_without_one() {
        String page = page("M2", "fr", List.of(new Contact("lifebuoy", "place.kind.help", HOSTILE, "3 rue du Port",
                "+33 (0)1 23 45 67 89", "tel:+33123456789"), new Contact("alert-triangle", "place.kind.emergency", "Urgences", "", "", "")));

        assertThat(page).contains("id=\"call\"", "href=\"tel:+33123456789\"", "3 rue du Port", "<bdi>Urgences</bdi>")
                .doesNotContain(HOSTILE).doesNotContain("href=\"\"><bdi");
    }

    private static String page(String module, String language, List<Contact> contacts) {
        Viewer viewer = new Viewer("0a1b2c3d", ID, new PersonId(ID), ID, Role.FACILITATOR, language, Optional.empty(),
                ZoneId.of("Europe/Paris"), false);
        return TestTemplates.seenBy(viewer).page("curriculum/guide", new GuideView(CURRICULUM.module(module, language).orElseThrow(),
                CURRICULUM.guide(module, language).orElseThrow(), List.of(), contacts, "")).toString();
    }
}
