package club.parcours.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.kernel.Invalid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceDraftTest {
    private static final List<String> MODULES = List.of("M1", "M2");

    @Test
    void what_is_typed_comes_to_stand_on_one_line_each() {
        PlaceDraft typed = new PlaceDraft("help", "  Point \t conseil ", "On t’aide.\r\nTout de suite.", "3 rue\u0000 du Port",
                " 01 23 45 67 89 ", " www.example.org/a ", "", List.of("M2"));

        assertThat(typed.checked(MODULES)).isEqualTo(new PlaceDraft("help", "Point conseil", "On t’aide. Tout de suite.",
                "3 rue du Port", "01 23 45 67 89", "https://www.example.org/a", "", List.of("M2")));
    }

    @Test
    void everything_at_fault_is_said_at_once_and_at_its_field() {
        assertWrong(new PlaceDraft("bar", " ", "x".repeat(161), "", "", "", "x".repeat(161), List.of("M9")), "kind", "name", "what",
                "hours", "address", "module");
        assertWrong(new PlaceDraft("help", "x".repeat(81), "", "x".repeat(201), "call me", "javascript:alert(1)", "", List.of()),
                "name", "address", "phone", "web");
        assertWrong(new PlaceDraft("", "A", "", "B", "", "https://example.org/" + "x".repeat(300), "", List.of()), "kind", "web");
    }

    @ParameterizedTest
    @CsvSource({"+33 1 23 45 67 89, tel:+33123456789", "+33 (0)1 23 45 67 89, tel:+33123456789", "01.23.45.67.89, tel:0123456789",
            "112, tel:112", "0800/123-456, tel:0800123456", "00 33 1 23, tel:0033123"})
    void a_number_can_be_called_however_it_is_written(String written, String called) {
        assertThat(new PhoneNumber(written).good()).isTrue();
        assertThat(new PhoneNumber(written).address()).isEqualTo(called);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "call", "01 23 45 67 89 ext 4", "+", "1234567890123456", "tel:112", "112;x", "٠١٢"})
    void what_no_telephone_can_call_is_none(String written) {
        assertThat(new PhoneNumber(written).good()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"https://example.org, https://example.org", "HTTP://example.org/a?b=c#d, http://example.org/a?b=c#d",
            "example.org, https://example.org", "www.example.org:8443/x, https://www.example.org:8443/x",
            "https://préfecture.example, https://xn--prfecture-c4a.example", "https://example.org/%C3%A9, https://example.org/%C3%A9"})
    void an_address_on_the_web_is_made_whole(String typed, String whole) {
        assertThat(new WebAddress(typed).whole()).contains(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "ftp://example.org", "mailto:a@example.org", "//example.org",
            "https://a@example.org", "https:///x", "https://", "localhost", "http://127.0.0.1/x", "https://exa mple.org",
            "https://example.org\\@evil.example", "<script>", "https://example.org/\"onclick=\"x", "JaVaScRiPt:alert(1)//.org"})
    void what_is_no_address_on_the_web_is_refused(String typed) {
        assertThat(new WebAddress(typed).whole()).isEmpty();
    }

    @Test
    void a_site_is_called_by_its_name() {
        assertThat(new PlaceView(java.util.UUID.randomUUID(), 0, false, "x", TestPlaces.HELP).site()).isEqualTo("example.org");
        assertThat(new PlaceView(java.util.UUID.randomUUID(), 0, false, "x", PlaceDraft.BLANK).call()).isEmpty();
    }

    private static void assertWrong(PlaceDraft typed, String... fields) {
        assertThatThrownBy(() -> typed.checked(MODULES)).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys(fields));
    }
}
