package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestKeys;
import club.parcours.kernel.Tokens;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfTest {
    private final Csrf csrf = new Csrf(TestKeys.master(), new Tokens(), java.net.URI.create("https://parcours.example"));

    @Test
    void every_page_carries_another_token_and_all_of_them_are_accepted() {
        assertThat(Stream.generate(() -> csrf.masked("ada")).limit(20)).doesNotHaveDuplicates()
                .allMatch(token -> csrf.accepts("ada", token));
    }

    @Test
    void no_part_of_two_tokens_is_the_same() {
        String one = csrf.masked("ada");
        String other = csrf.masked("ada");
        assertThat(one.substring(0, 20)).isNotEqualTo(other.substring(0, 20));
        assertThat(one.substring(60)).isNotEqualTo(other.substring(60));
    }

    @Test
    void another_session_s_token_is_refused() {
        assertThat(csrf.accepts("ada", csrf.masked("grace"))).isFalse();
        assertThat(csrf.accepts("", csrf.masked(""))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!", "AAAA", "é"})
    void what_is_no_token_is_refused(String text) {
        assertThat(csrf.accepts("ada", text)).isFalse();
    }

    @Test
    void a_token_with_one_character_changed_is_refused() {
        String token = csrf.masked("ada");
        String changed = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
        assertThat(csrf.accepts("ada", changed)).isFalse();
    }
}
