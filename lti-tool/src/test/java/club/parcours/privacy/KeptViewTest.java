package club.parcours.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.Messages;
import club.parcours.web.TestMessages;
import club.parcours.web.TestTemplates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptViewTest {
    private static final String HOSTILE = "<script>alert(1)</script>\" onfocus=\"x";
    private static final Instant NOW = Instant.parse("2026-11-25T13:02:00Z");

    private record Step(String title, List<String> verbs, boolean proud, Optional<String> place, Instant writtenAt) {}

    private record Export(List<Step> steps, Map<String, Step> answers, PersonId person, Role role) {}

    private final Export export = new Export(
            List.of(new Step(HOSTILE, List.of("cook", "lead"), true, Optional.empty(), NOW)),
            Map.of("M2E1", new Step("x", List.of(), false, Optional.of("Lyon"), NOW)),
            new PersonId(new UUID(1, 2)), Role.PARTICIPANT);

    @Test
    void what_a_room_exports_becomes_texts_lists_and_maps_and_what_is_absent_is_left_out() {
        assertThat(new Plain(export).value()).isEqualTo(Map.of(
                "steps", List.of(Map.of("title", HOSTILE, "verbs", List.of("cook", "lead"), "proud", true,
                        "writtenAt", "2026-11-25T13:02:00Z")),
                "answers", Map.of("M2E1", Map.of("title", "x", "verbs", List.of(), "proud", false, "place", "Lyon",
                        "writtenAt", "2026-11-25T13:02:00Z")),
                "person", new PersonId(new UUID(1, 2)).toString(), "role", "PARTICIPANT"));
        assertThat(new Plain(Optional.empty()).value()).isEqualTo(Map.of());
    }

    @Test
    void every_name_and_word_there_should_be_a_word_for_has_one() {
        Messages messages = TestMessages.in("fr", "en");

        assertThat(Stream.concat(KeptView.NAMES.stream().map("privacy.field."::concat),
                KeptView.WORDS.stream().map("privacy.word."::concat)))
                .allSatisfy(key -> assertThat(messages.has("en", key)).as(key).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void all_of_it_can_be_read_on_one_page(String language) {
        KeptView view = KeptView.of(Map.of("portfolio", new Plain(export).value(), "exercise", List.of()));
        Viewer viewer = new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(),
                Role.PARTICIPANT, language, Optional.empty(), ZoneId.of("Europe/Paris"), false);
        String page = TestTemplates.seenBy(viewer).page("privacy/index", view).toString();

        assertThat(page).contains("<main", "cook, lead", "Lyon", "M2E1", "href=\"/app/s/0a1b2c3d/privacy/data\"",
                        "href=\"/app/s/0a1b2c3d/takeout\"",
                        "href=\"/app/s/0a1b2c3d/name?next=/app/s/0a1b2c3d/privacy\"", "href=\"/app/s/0a1b2c3d/privacy/erasure\"")
                .doesNotContain("<script>alert").doesNotContain("onfocus=\"x").doesNotContain("$").doesNotContain("#end");
    }
}
