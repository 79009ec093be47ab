package club.parcours.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.lti.LaunchRejected;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
    private static final String TYPE = "application/x-www-form-urlencoded";

    @Test
    void every_value_of_every_field_is_kept_and_decoded_once() {
        assertThat(Form.of("a=1&b=%C3%A9+%2520&a=2&c&=x&&d=").fields()).isEqualTo(Map.of(
                "a", List.of("1", "2"), "b", List.of("é %20"), "c", List.of(""), "", List.of("x"), "d", List.of("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded; charset=UTF-8", "Application/X-WWW-Form-Urlencoded"})
    void a_form_is_a_form_however_it_is_spelt(String type) {
        assertThat(read(type, "a=1").fields()).containsEntry("a", List.of("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "multipart/form-data; boundary=x", "text/plain"})
    void anything_else_is_malformed(String type) {
        assertThatThrownBy(() -> read(type, "a=1")).isInstanceOf(LaunchRejected.class)
                .hasMessage("launch_request_malformed");
    }

    @Test
    void broken_encoding_is_malformed() {
        assertThatThrownBy(() -> read(TYPE, "a=%zz")).hasMessage("launch_request_malformed");
    }

    @Test
    void a_form_of_the_longest_size_is_read_and_one_byte_more_is_not() {
        String longest = "a=" + "x".repeat(Form.LONGEST - 2);
        assertThat(read(TYPE, longest).fields().get("a").get(0)).hasSize(Form.LONGEST - 2);
        assertThatThrownBy(() -> read(TYPE, longest + "x")).hasMessage("launch_too_large");
    }

    @Test
    void a_form_that_says_it_is_longer_is_not_read_at_all() {
        Form.Body unread = () -> {
            throw new AssertionError("opened");
        };
        assertThatThrownBy(() -> Form.read(TYPE, Form.LONGEST + 1, unread)).hasMessage("launch_too_large");
    }

    @Test
    void a_form_does_not_print_what_is_in_it() {
        assertThat(Form.of("id_token=secret")).hasToString("Form[id_token]");
    }

    private static Form read(String type, String body) {
        return Form.read(type, -1, () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
