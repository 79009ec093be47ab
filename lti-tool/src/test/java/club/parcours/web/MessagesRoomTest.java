package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
    void a_formal_tongue_says_vous_where_french_says_tu_and_all_else_as_french_does() {
        assertThat(messages.say("fr", "web.seen-by.me")).isEqualTo("Toi seul peux lire ta réponse.");
        assertThat(messages.say("fr-x-vous", "web.seen-by.me")).isEqualTo("Vous seul pouvez lire votre réponse.");
        assertThat(messages.say("fr-CA-x-vous", "web.seen-by.me")).isEqualTo("Vous seul pouvez lire votre réponse.");
        assertThat(messages.say("fr-x-vous", "web.back")).isEqualTo("Retour");
        assertThat(messages.say("en-x-vous", "web.seen-by.me")).isEqualTo(messages.say("en", "web.seen-by.me"));
        assertThat(messages.say("ti-x-vous", "web.seen-by.me")).isEqualTo("Vous seul pouvez lire votre réponse.");
        assertThat(messages.say("ar-XB-x-vous", "web.back")).isEqualTo("\u202eBack\u202c");
        assertThat(new Say(messages, List.of("fr"), true).aloud("web.seen-by.me"))
                .isEqualTo(new Say.Sentence("Vous seul pouvez lire votre réponse.", "fr", Optional.empty()));
    }

    @Test
    void french_between_words_from_right_to_left_is_isolated() {
        assertThat(messages.say("he", "web.back")).isEqualTo("\u2066Retour\u2069");
        assertThat(messages.say("ar", "web.back")).isEqualTo("رجوع");
    }

    @Test
    void numbers_and_days_have_latin_digits_in_every_script() {
        assertThat(messages.say("ar", "exercise.sort.of", 3, 16)).contains("3", "16");
        Instant at = Instant.parse("2026-11-25T13:02:00Z");
        assertThat(new When("ar", ZoneId.of("Europe/Paris")).at(at)).isEqualTo("25 نوفمبر 2026, 14:02");
        assertThat(new When("prs", ZoneId.of("Europe/Paris")).day(at)).isEqualTo("25 نومبر 2026");
    }

    @Test
    void a_translation_says_that_it_is_a_draft() {
        assertThat(messages.drafts(List.of("fr", "ar", "ar-XB", "ti"))).extracting(Language::code).containsExactly("ar");
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
        assertThat(new Messages(List.of("fr", "prs")).choose(List.of("fa_AF"))).isEqualTo("prs");
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
