package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
    private static final String FIRST = "/app/s/0a1b2c3d";

    private final Viewer viewer = new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(),
            Role.PARTICIPANT, "fr", Optional.empty(), ZoneId.of("Europe/Paris"), false);

    @ParameterizedTest
    @ValueSource(strings = {"", "/exercises/M2E1", "?module=M2&group=a%20b", "/portfolio?section=2", "/name?next=%2Fapp"})
    void one_goes_on_to_a_page_of_this_launch(String page) {
        assertThat(Redirect.onward(viewer, FIRST + page).address()).isEqualTo(FIRST + page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/app/s/0a1b2c3e/portfolio", "/app/s/0a1b2c3d4/portfolio", "https://elsewhere.example/", "//elsewhere.example",
        FIRST + "@elsewhere.example", FIRST + "/languages?next=", FIRST + "/a\r\nSet-Cookie: a=b", FIRST + "/<script>"})
    void and_from_anything_else_to_the_first(String page) {
        assertThat(Redirect.onward(viewer, page).address()).isEqualTo(FIRST);
    }
}
