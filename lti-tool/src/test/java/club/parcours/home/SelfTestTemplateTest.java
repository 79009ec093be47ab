package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.Finding;
import club.parcours.web.TestTemplates;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelfTestTemplateTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void every_finding_is_said_in_words_beside_its_picture(String language) {
        String page = TestTemplates.seenBy(viewer(language, Role.FACILITATOR)).page("home/self-test",
                new SelfTestView(List.of(Finding.good("launch.check.clock", 3),
                        Finding.partly("gradebook.check.column", "left", "<b>x</b>"),
                        Finding.bad("launch.check.signature", "no-answer", "lms.example")))).toString();

        assertThat(page).contains("finding--good", "finding--partly", "finding--bad", "&lt;b&gt;x", "data-microphone")
                .doesNotContain("<b>x").doesNotContain("$").doesNotContain("#end").doesNotContain(".check.");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"PARTICIPANT", "MENTOR", "GUEST", "NONE"})
    void for_everybody_else_it_does_not_exist(Role role) {
        assertThatThrownBy(() -> new SelfTest().run(viewer("fr", role))).isInstanceOf(NotFound.class);
    }

    private static Viewer viewer(String language, Role role) {
        return new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(), role,
                language, Optional.empty(), ZoneId.of("Europe/Paris"), false);
    }
}
