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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTemplateTest {
    private static final String HOSTILE = "\"><script>alert(1)</script>";

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar", "ar-XB"})
    void what_was_written_is_given_back_with_the_error_beside_it(String language) {
        Viewer viewer = new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(),
                Role.PARTICIPANT, language, Optional.empty(), ZoneId.of("Europe/Paris"), false);
        String page = TestTemplates.seenBy(viewer).invalid("people/name",
                new NamePage.NameView(HOSTILE, 60, "/app/s/0a1b2c3d", List.of(NamePicture.values())), new Invalid("name", "people.name.long", 60)).toString();

        assertThat(page).contains("id=\"error-name\"", "name=\"csrf\"", "name=\"later\"", "alert(1)", "maxlength=\"60\"").doesNotContain("<script>alert").doesNotContain(" style=");
    }
}
