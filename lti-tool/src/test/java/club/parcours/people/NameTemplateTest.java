package club.parcours.people;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.Invalid;
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

class NameTemplateTest {
    private static final String HOSTILE = "\"><script>alert(1)</script>";

    @Test
    void who_has_a_name_may_go_back_with_it() {
        String asked = page("fr", new NamePage.NameView("", 60, "/app/s/0a1b2c3d/privacy", List.of(), false));
        String named = page("fr", new NamePage.NameView("Ada", 60, "/app/s/0a1b2c3d/privacy", List.of(), true));

        assertThat(asked).contains("Continuer sans nom").doesNotContain("Garder mon nom", "class=\"round\" href=\"/app/s/0a1b2c3d/privacy\"");
        assertThat(named).contains("Garder mon nom", "class=\"round\" href=\"/app/s/0a1b2c3d/privacy\"").doesNotContain("Continuer sans nom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar", "ar-XB"})
    void what_was_written_is_given_back_with_the_error_beside_it(String language) {
        String page = page(language, new NamePage.NameView(HOSTILE, 60, "/app/s/0a1b2c3d", List.of(NamePicture.values()), false));

        assertThat(page).contains("id=\"error-name\"", "name=\"csrf\"", "name=\"later\"", "alert(1)", "maxlength=\"60\"")
                .containsPattern("<input[^>]* id=\"name\"[^>]* aria-describedby=\"name-why error-name\" aria-invalid=\"true\"").doesNotContain("<script>alert").doesNotContain(" style=");
    }

    private static String page(String language, NamePage.NameView view) {
        Viewer viewer = new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(),
                Role.PARTICIPANT, language, Optional.empty(), ZoneId.of("Europe/Paris"), false);
        return TestTemplates.seenBy(viewer).invalid("people/name", view, new Invalid("name", "people.name.long", 60)).toString();
    }
}
