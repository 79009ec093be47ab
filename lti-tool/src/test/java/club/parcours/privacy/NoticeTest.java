package club.parcours.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.TestTemplates;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {
    private static final String NEXT = "/app/s/0a1b2c3d/name?next=%2Fapp%2Fs%2F0a1b2c3d";

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar", "ar-XB"})
    void both_ways_lead_on_and_nothing_has_to_be_ticked(String language) {
        String page = TestTemplates.seenBy(viewer(Role.PARTICIPANT, language))
                .page("privacy/notice", new NoticePage.NoticeView(NEXT)).toString();

        assertThat(page).as("understood, and later").contains("name=\"next\" value=\"" + NEXT + "\"", "href=\"" + NEXT + "\"");
        assertThat(page).contains("/privacy\"").doesNotContain("type=\"checkbox\"", " style=");
    }

    @Test
    void nobody_is_led_elsewhere() {
        String page = TestTemplates.seenBy(viewer(Role.PARTICIPANT, "fr"))
                .page("privacy/notice", new NoticePage.NoticeView("https://elsewhere.example/")).toString();

        assertThat(page).doesNotContain("elsewhere.example");
    }

    @Test
    void only_those_who_have_work_of_their_own_are_told_by_itself() {
        assertThat(new NoticeQuestion().page(viewer(Role.PARTICIPANT, "fr"))).contains("privacy/notice");
        assertThat(new NoticeQuestion().page(viewer(Role.FACILITATOR, "fr"))).isEmpty();
    }

    private static Viewer viewer(Role role, String language) {
        return new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(), role, language,
                Optional.empty(), ZoneId.of("Europe/Paris"), false);
    }
}
