package club.parcours.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.kernel.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    @Test
    void words_or_an_address_are_enough() {
        assertThat(Note.read(" J’ai un carnet. ", "").text()).isEqualTo("J’ai un carnet.");
        assertThat(Note.read("", "https://example.org/film").link()).contains("https://example.org/film");
    }

    @Test
    void what_is_wrong_is_said_at_once_and_at_its_place() {
        assertThatThrownBy(() -> Note.read("é".repeat(Note.LONGEST + 1), "javascript:alert(1)"))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("text", "link"));
        assertThatThrownBy(() -> Note.read("\u0000 \n", " "))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "example.org", "https://", "https://a b", "ftp://example.org",
            "https://who:secret@example.org", "//example.org"})
    void what_is_no_address_on_the_web_is_refused(String link) {
        assertThatThrownBy(() -> Note.read("x", link)).isInstanceOf(Invalid.class);
    }

    @Test
    void much_text_says_more_than_the_essential() {
        assertThat(Note.read("kurz", "").depth()).isEqualTo(Depth.ESSENTIAL);
        assertThat(Note.read("é".repeat(300), "").depth()).isEqualTo(Depth.DETAILED);
    }
}
