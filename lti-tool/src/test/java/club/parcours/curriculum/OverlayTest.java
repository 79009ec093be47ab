package club.parcours.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private static final String FRENCH = """
            id: M2E1
            minutes: 8
            title: Les cartes
            boxes:
              - id: work
                icon: tools
                label: Travail
              - id: home
                icon: home
                label: Maison
            """;

    @Test
    void a_translation_brings_its_texts_and_leaves_the_rest() {
        Entry read = laid("id: M2E1\nboxes:\n  - id: home\n    label: Home\n");
        assertThat(read.text("title")).isEqualTo(new Text("Les cartes", "fr"));
        assertThat(read.items("boxes")).extracting(Item::label)
                .containsExactly(new Text("Travail", "fr"), new Text("Home", "en"));
        assertThat(read.items("boxes").get(1).icon()).contains("home");
        assertThat(read.number("minutes")).isEqualTo(8);
    }

    @Test
    void the_order_of_the_original_stands() {
        Entry read = laid("boxes:\n  - id: home\n    label: Home\n  - id: work\n    label: Work\n");
        assertThat(read.items("boxes")).extracting(Item::id).containsExactly("work", "home");
    }

    @Test
    void a_translation_cannot_change_a_number() {
        assertThatThrownBy(() -> laid("minutes: 9\n")).isInstanceOf(BrokenContent.class)
                .hasMessage("en/x.yaml: 'minutes' is not a text to translate; leave it out here");
    }

    @Test
    void a_translation_cannot_bring_an_id_of_its_own() {
        assertThatThrownBy(() -> laid("boxes:\n  - id: moon\n    label: Moon\n")).hasMessageContaining("moon");
        assertThatThrownBy(() -> laid("id: M2E2\n")).hasMessage("en/x.yaml: id is M2E2 but the original says M2E1");
    }

    private static Entry laid(String english) {
        Map<String, Object> base = ContentFile.parse("fr/x.yaml", "fr", FRENCH).values();
        Map<String, Object> over = ContentFile.parse("en/x.yaml", "en", english).values();
        return new Entry("en/x.yaml", "", new Overlay("en/x.yaml").lay(over, base), new Markdown(Map.of()));
    }
}
