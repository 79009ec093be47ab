package club.parcours.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shapes of letters in words. 0 stands alone, 1 ends a word, 2 begins one, 3 stands in its middle, - does not join;
 * L and l are lam and alef in one, alone and after another letter. Compared once with what HarfBuzz makes of the whole font.
 */
class JoiningTest {
    private final Joining joining = new Joining();

    @ParameterizedTest
    @CsvSource({"سلام,2l0", "محمد,2331", "گلافروز,2l2100", "پښتو,2331", "ښاغلی,21231", "ټولنه,21231", "ډاکتر,00231", "ێواره,21000",
            "باب,210", "ء,-", "لا,L", "الآن,0L0", "بلا,2l", "هه,21"})
    void letters_take_the_shape_of_their_place(String word, String shapes) {
        assertThat(shapes(joining.shapeText(word))).isEqualTo(shapes);
    }

    @Test
    void a_sign_that_keeps_letters_apart_does_so_and_vowel_signs_do_not() {
        assertThat(shapes(joining.shapeText("می\u200cخواهم"))).isEqualTo("21-21021");
        assertThat(shapes(joining.shapeText("مُحَ"))).isEqualTo("2-1-");
        assertThat(shapes(joining.shapeText("لَا"))).isEqualTo("L-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"سلام", "پښتو", "گلچهره", "الآن", "بلا", "ئۇيغۇر", "Amina 12"})
    void shapes_lead_back_to_letters(String word) {
        assertThat(joining.deshapeText(joining.shapeText(word))).isEqualTo(word);
    }

    @Test
    void turning_around_mirrors_brackets_and_draws_a_vowel_sign_before_its_letter() {
        assertThat(joining.reorderRTLTextToLTR("(ab)")).isEqualTo("(ba)");
        assertThat(joining.reorderRTLTextToLTR("م\u064Fح")).isEqualTo("ح\u064Fم");
        assertThat(joining.reorderRTLTextToLTR("a\uD83C\uDF4A")).isEqualTo("\uD83C\uDF4Aa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"regular", "bold"})
    void the_font_has_each_shape_of_the_letters_of_arabic_persian_pashto_and_sorani(String weight) throws IOException {
        String letters = "آأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويى" + "پچژکگی" + "ټځڅډړږښګڼېۍ" + "ڕڤڵۆێە" + "ٹڈڑھہۃے";
        try (InputStream font = Face.ARABIC.font(weight);
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup glyphs = parsed.getUnicodeCmapLookup();
            letters.codePoints().forEach(letter -> joining.shapeText("ب" + Character.toString(letter) + "ب" + Character.toString(letter))
                    .codePoints().forEach(shape -> assertThat(glyphs.getGlyphId(shape))
                            .as(Character.toString(letter) + " " + Integer.toHexString(shape)).isPositive()));
        }
    }

    private static String shapes(String shaped) {
        StringBuilder shapes = new StringBuilder();
        shaped.codePoints().forEach(sign -> {
            if (sign >= 0xFEF5 && sign <= 0xFEFC) {
                shapes.append(sign % 2 == 1 ? 'L' : 'l');
            } else if (sign >= 0xE000 && sign < 0xE400) {
                shapes.append((sign - 0xE000) % 4);
            } else {
                boolean letter = Character.getType(sign) == Character.OTHER_LETTER && sign != 'ء';
                shapes.append(letter ? '0' : '-');
            }
        });
        return shapes.toString();
    }
}
