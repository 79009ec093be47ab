package club.parcours.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.kernel.Invalid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    @Test
    void words_or_an_address_are_enough() {
        assertThat(Note.read(" J’ai un carnet. ", "", "", Optional.empty()).text()).isEqualTo("J’ai un carnet.");
        assertThat(Note.read("", "https://example.org/film", "", Optional.empty()).link())
                .contains(new WebLink("https://example.org/film", ""));
        assertThat(Note.read("", " HTTPS://example.org/a?b=c#d ", " Mon\u202E  film ", Optional.empty()).fields())
                .isEqualTo(Map.of("link", List.of("HTTPS://example.org/a?b=c#d"), "link-title", List.of("Mon film")));
        assertThat(WebLink.host("https://xn--80ak6aa92e.com:8443/apple.com")).contains("xn--80ak6aa92e.com");
    }

    @Test
    void what_is_wrong_is_said_at_once_and_at_its_place() {
        assertThatThrownBy(() -> Note.read("é".repeat(Note.LONGEST + 1), "javascript:alert(1)", "", Optional.empty()))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("text", "link"));
        assertThatThrownBy(() -> Note.read("\u0000 \n", " ", "", Optional.empty()))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("text"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"javascript:alert(1) no-address", "JavaScript:alert(1) no-address", "data:text/html,x no-address",
            "vbscript:x no-address", "file:///etc/passwd no-address", "blob:https://a.org/1 no-address", "example.org no-address",
            "https:// no-address", "https:///path no-address", "https:example.org no-address", "ftp://example.org no-address",
            "//example.org no-address", "https://exa<mple.org no-address", "https://a.org\\@b.org no-address", "https://[::1 no-address",
            "https://who:secret@example.org password", "https://who@example.org password", "https://bank.example@evil.org/ password"})
    void what_is_no_address_on_the_web_is_refused(String link, String why) {
        assertThat(why(link)).isEqualTo((why.equals("password") ? "portfolio.link." : "portfolio.note.") + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a b", "java\nscript:alert(1)", "java\tscript:alert(1)", "\u0000https://a.org", "https://a.org/\u0007",
            "https://a.org/\u202Egpj.exe", "https://a\u200B.org", "https://a.org/\r\nSet-Cookie:x", "https://a.org/\u2066x", "https://a.org/\uD800"})
    void what_is_not_seen_in_an_address_is_refused_and_never_taken_out_in_silence(String link) {
        assertThat(why(link)).isEqualTo("portfolio.link.signs");
    }

    @Test
    void a_link_has_limits_and_its_title_needs_an_address() {
        assertThat(why("https://a.org/" + "x".repeat(487))).isEqualTo("portfolio.link.too-long");
        assertThat(Note.read("", "https://a.org/" + "x".repeat(486), "", Optional.empty()).link()).isPresent();
        assertThatThrownBy(() -> Note.read("x", "https://a.org", "é".repeat(121), Optional.empty())).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys("link-title"));
        assertThatThrownBy(() -> Note.read("x", " ", "Mon film", Optional.empty())).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys("link"));
    }

    private static String why(String link) {
        try {
            return "taken: " + Note.read("x", link, "", Optional.empty());
        } catch (Invalid wrong) {
            assertThat(wrong.fields()).containsOnlyKeys("link");
            return wrong.fields().get("link").key();
        }
    }
}
