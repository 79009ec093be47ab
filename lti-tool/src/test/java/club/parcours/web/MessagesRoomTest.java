package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesRoomTest {
    private final Messages messages = new Messages(List.of("fr", "en", "ar", "ar-XB"));

    @Test
    void says_it_in_the_language_or_in_french() {
        assertThat(messages.say("en", "web.back")).isEqualTo("Back");
        assertThat(messages.say("fr-CA", "web.back")).isEqualTo("Retour");
        assertThat(messages.say("ti", "web.back")).isEqualTo("Retour");
        assertThat(messages.has("ti", "web.back")).isFalse();
    }

    @Test
    void puts_arguments_in_place_without_reading_them() {
        assertThat(messages.say("en", "web.save.received", "{0} '14:02'")).isEqualTo("Received at {0} '14:02'");
    }

    @Test
    void an_unknown_key_is_an_error_and_not_a_page_with_a_hole() {
        assertThatThrownBy(() -> messages.say("fr", "web.nope")).hasMessageContaining("web.nope");
    }

    @Test
    void the_pseudo_language_is_english_turned_round() {
        assertThat(messages.say("ar-XB", "web.back")).isEqualTo("\u202eBack\u202c");
        assertThat(messages.direction("ar-XB")).isEqualTo("rtl");
    }

    @Test
    void languages_are_offered_by_their_own_names() {
        assertThat(messages.offered()).extracting(Language::ownName).startsWith("Français", "English", "العربية");
        assertThat(messages.offered()).extracting(Language::direction).containsExactly("ltr", "ltr", "rtl", "rtl");
        assertThat(messages.direction("ku-Arab")).isEqualTo("rtl");
        assertThat(messages.direction("fa")).isEqualTo("rtl");
        assertThat(messages.direction("ti")).isEqualTo("ltr");
    }

    @Test
    void the_first_wish_that_is_offered_is_taken() {
        assertThat(messages.choose(List.of("de", "en_GB", "fr"))).isEqualTo("en");
        assertThat(messages.choose(List.of("de"))).isEqualTo("fr");
        assertThat(messages.accepted("de;q=0.9, en;q=0.5, *;q=0.1")).isEqualTo("en");
        assertThat(messages.accepted("fr;q=0.3, en;q=0.8")).isEqualTo("en");
        assertThat(messages.accepted("\u0000;;;q=")).isEqualTo("fr");
    }

    @Test
    void a_time_is_written_as_the_reader_writes_it() {
        Instant at = Instant.parse("2026-11-25T13:02:00Z");
        ZoneId paris = ZoneId.of("Europe/Paris");
        assertThat(new When("fr", paris).time(at)).isEqualTo("14\u00a0h\u00a002");
        assertThat(new When("en", paris).time(at)).isEqualTo("14:02");
        assertThat(new When("fr", paris).day(at)).isEqualTo("25 novembre 2026");
    }
}
