package club.parcours.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void letters_emoji_and_lines_stay() {
        assertThat(PlainText.of("  Été 👩‍🌾\r\nسوق <b> ").value()).isEqualTo("Été 👩‍🌾\nسوق <b>");
    }

    @Test
    void what_nobody_types_goes() {
        assertThat(PlainText.of("a\u0000b\u202Ec\uD800d\u0007e").value()).isEqualTo("abcde");
    }

    @Test
    void an_emoji_counts_as_one() {
        assertThat(PlainText.of("🍊🍊").length()).isEqualTo(2);
    }

    @Test
    void signs_without_anything_to_see_are_empty() {
        assertThat(PlainText.of(" \u0000\n\u202D ").isEmpty()).isTrue();
        assertThat(PlainText.of("\uD83D").ifAny()).isEmpty();
    }
}
