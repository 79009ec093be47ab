package club.parcours.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DepthTest {
    @Test
    void much_text_says_more_than_the_essential() {
        assertThat(Depth.of("kurz", Map.of())).isEqualTo(Depth.ESSENTIAL);
        assertThat(Depth.of("é".repeat(299), Map.of())).isEqualTo(Depth.ESSENTIAL);
        assertThat(Depth.of("é".repeat(300), Map.of())).isEqualTo(Depth.DETAILED);
        assertThat(Depth.of("", Map.of("action", List.of("le mot ".repeat(50))))).isEqualTo(Depth.DETAILED);
    }

    @Test
    void a_whole_story_does_however_short_its_parts_are() {
        Map<String, List<String>> story = Map.of("situation", List.of("Le marché."), "task", List.of("Vendre."), "action",
                List.of("J’appelle."), "result", List.of("Tout est vendu."));
        assertThat(Depth.of("Le marché.", story)).isEqualTo(Depth.DETAILED);
        assertThat(Depth.of("Le marché.", Map.of("situation", List.of("Le marché."), "task", List.of(" "), "action", List.of(),
                "result", List.of("Vendu.")))).isEqualTo(Depth.ESSENTIAL);
    }

    @Test
    void a_voice_does_and_what_only_came_along_does_not() {
        String file = UUID.randomUUID().toString();
        assertThat(Depth.of("", Map.of("voice", List.of(file)))).isEqualTo(Depth.DETAILED);
        assertThat(Depth.of("", Map.of("photo", List.of(file), "document", List.of(file), "link", List.of("https://example.org"),
                "link-title", List.of("un titre ".repeat(40))))).isEqualTo(Depth.ESSENTIAL);
    }

    @Test
    void the_ids_of_what_was_chosen_are_no_words() {
        assertThat(Depth.of("Le chantier", Map.of("phrases", List.of("M5E4-phrase-".repeat(30))))).isEqualTo(Depth.ESSENTIAL);
    }
}
