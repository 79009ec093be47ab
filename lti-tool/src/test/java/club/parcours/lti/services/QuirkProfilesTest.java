package club.parcours.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuirkProfilesTest {
    private static final Path FILES = Path.of("src/main/resources/quirks");

    @Test
    void every_file_that_is_shipped_may_be_said() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(file -> {
                try (var read = Files.newInputStream(file)) {
                    assertThat(QuirkProfiles.read(file.toString(), read).quirks()).isNotEmpty();
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"algorithms", "skew_seconds", "anonymous_launches", "allowed_hosts", "jwks_uri", "nonce",
            "target_link_uri", "deployments", "state", "admins_are_referents", "Issuers", ""})
    void a_member_that_is_not_on_the_list_is_refused(String member) {
        assertRefused("{\"issuers\": [], \"quirks\": [], \"" + member + "\": true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept_alg_none", "skip_nonce", "SCORE_EXTENSION_CANVAS", ""})
    void a_quirk_nobody_wrote_code_for_is_refused(String quirk) {
        assertRefused("{\"issuers\": [], \"quirks\": [\"" + quirk + "\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"issuers\": []}", "{\"issuers\": {}, \"quirks\": []}",
            "{\"issuers\": [1], \"quirks\": []}", "{\"issuers\": [], \"quirks\": [], \"quirks\": []}"})
    void what_is_no_profile_is_refused(String file) {
        assertRefused(file);
    }

    @Test
    void where_launches_are_verified_no_quirk_can_be_seen() {
        assertThat(List.of(QuirkProfiles.class, Quirk.class)).allSatisfy(type -> {
            assertThat(Modifier.isPublic(type.getModifiers())).isFalse();
            assertThat(type.getPackageName()).isNotEqualTo("club.parcours.lti");
        });
    }

    @Test
    void a_new_quirk_is_thought_about_here() {
        assertThat(Set.of(Quirk.values())).containsExactly(Quirk.SCORE_EXTENSION_CANVAS);
    }

    private static void assertRefused(String file) {
        assertThatThrownBy(() -> QuirkProfiles.read("planted",
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("planted");
    }
}
