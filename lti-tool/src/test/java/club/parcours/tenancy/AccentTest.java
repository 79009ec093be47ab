package club.parcours.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {
    @ParameterizedTest
    @ValueSource(strings = {"#0b6b66", "#7a1f5c", "#003399", "#000000", "#8b0000"})
    void a_colour_on_which_white_can_be_read_is_taken(String colour) {
        assertThat(new Accent(colour).isLegible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#f2b632", "#ff0000", "#00aa88", "#888888"})
    void a_pale_colour_is_not(String colour) {
        assertThat(new Accent(colour).isLegible()).isFalse();
    }

    @Test
    void contrast_is_as_the_guidelines_compute_it() {
        assertThat(Accent.contrast(0x000000, 0xffffff)).isEqualTo(21, within(0.001));
        assertThat(Accent.contrast(0x767676, 0xffffff)).isEqualTo(4.54, within(0.01));
        assertThat(Accent.contrast(0xabcdef, 0xabcdef)).isEqualTo(1, within(0.001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "#12345g", "#1234567", "#123456;}body{display:none"})
    void what_is_no_colour_never_reaches_a_style_sheet(String text) {
        assertThat(Accent.isColour(text)).isFalse();
        assertThatThrownBy(() -> new Accent(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_style_sheet_sets_tokens_and_nothing_else() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(new Accent("#7A1F5C").sheet().strip()).matches(":root\\{--teal:#7a1f5c;--teal-deep:#[0-9a-f]{6};"
                    + "--teal-wash:#[0-9a-f]{6};--bs-link-color-rgb:122,31,92;--bs-link-hover-color-rgb:[0-9]+,[0-9]+,[0-9]+}");
        } finally {
            Locale.setDefault(before);
        }
    }
}
