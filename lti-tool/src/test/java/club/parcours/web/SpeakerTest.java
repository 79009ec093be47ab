package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.Aloud.Labelled;
import club.parcours.web.Aloud.Piece;
import club.parcours.web.Aloud.Sayable;
import club.parcours.web.Aloud.Voices;
import club.parcours.web.Aloud.Voices.Sound;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What can be heard of a page, and how it stands there. */
class SpeakerTest {
    private static final UUID TENANT = UUID.randomUUID();
    private static final Map<String, Sound> SOUNDS = Map.of("fr Bonjour", new Sound("spoken/a.ogg", true, false),
            "fr Oui", new Sound("recordings/1", false, true), "ar مرحبا", new Sound("spoken/b", false, false));
    private static final Voices VOICES = new Voices() {
        @Override
        public Optional<Sound> find(UUID tenant, String language, String words) {
            return Optional.ofNullable(SOUNDS.get(language + " " + words)).filter(sound -> tenant.equals(TENANT));
        }

        @Override
        public Optional<String> toRecord(String language, String words) {
            return Optional.of("key-" + words).filter(key -> language.equals("fr"));
        }
    };
    private final Aloud aloud = new Aloud(new Addresses("/app/s/0a1b2c3d", new Assets(path -> new ByteArrayInputStream(new byte[1]))),
            TENANT, false, Optional.of(VOICES));

    private record Words(String value, String language, Optional<Words> beside) implements Sayable {}

    private record Tile(String id, Words label) implements Labelled {}

    @Test
    void a_block_is_read_in_its_order_with_what_one_can_choose_and_once_more_in_the_second_language() {
        var block = aloud.of(List.of(words("ar", "مرحبا", words("fr", "Bonjour")), Optional.empty(),
                List.of(new Tile("yes", words("fr", "Oui")), new Tile("no", words("fr", "Non")))));

        assertThat(block.first()).containsExactly(new Piece("مرحبا", "ar", "/app/s/0a1b2c3d/spoken/b", false, "", ""),
                new Piece("Oui", "fr", "/app/s/0a1b2c3d/recordings/1", true, "yes", ""), new Piece("Non", "fr", "", false, "no", ""));
        assertThat(block.second()).singleElement().satisfies(piece -> {
            assertThat(piece.language()).isEqualTo("fr");
            assertThat(piece.address()).startsWith("/static/spoken/a.ogg?v=");
        });
        assertThat(block.heard()).isTrue();
        assertThat(block.machine()).isTrue();
    }

    @Test
    void what_only_a_person_says_is_not_called_a_machines_and_what_nobody_says_is_not_heard() {
        assertThat(aloud.of(List.of(words("fr", "Oui"))).machine()).isFalse();
        assertThat(aloud.of(List.of(words("fr", "Non"))).heard()).isFalse();
        assertThat(aloud.of(List.of()).first()).isEmpty();
        assertThat(new Aloud(aloud.url(), TENANT, true, Optional.empty()).of(words("fr", "Oui")).heard()).isFalse();
        assertThatThrownBy(() -> aloud.of("a text without a language")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_runs_a_group_may_record_what_is_always_the_same() {
        Aloud facilitates = new Aloud(aloud.url(), TENANT, true, Optional.of(VOICES));

        assertThat(facilitates.of(List.of(words("fr", "Oui"), words("ar", "مرحبا"))).first())
                .extracting(Piece::record).containsExactly("key-Oui", "");
        assertThat(aloud.of(words("fr", "Oui")).recordable()).isFalse();
    }

    @Test
    void a_page_brings_no_sound_before_one_asks_and_says_that_it_is_a_machines() {
        String page = page("fr", new Voices() {
            @Override
            public Optional<Sound> find(UUID tenant, String language, String words) {
                return Optional.of(new Sound("js/taps.js", true, false));
            }

            @Override
            public Optional<String> toRecord(String language, String words) {
                return Optional.empty();
            }
        });

        assertThat(page).contains("<summary class=\"round\" aria-label=\"Écouter\"", "preload=\"none\" src=\"/static/js/taps.js?v=",
                "Voix de synthèse", "data-words=\"Quelle langue lis-tu le mieux").doesNotContain("autoplay", "data-failed=\"\"");
        assertThat(page("en", VOICES)).as("nobody says it: the device may").contains("data-aloud data-device=\"This device’s voice\"")
                .containsPattern("data-failed=\"[^\"]+\" data-unvoiced=\"[^\"]+\" hidden>").doesNotContain("<audio", "Synthetic voice");
    }

    private static String page(String language, Voices voices) {
        Viewer viewer = new Viewer("0a1b2c3d", TENANT, new PersonId(UUID.randomUUID()), UUID.randomUUID(), Role.PARTICIPANT,
                language, Optional.empty(), ZoneId.of("Europe/Paris"), false);
        return TestTemplates.heard(voices, viewer).page("web/languages",
                new LanguagePage.LanguagesView(List.of(), language, "", "/")).toString();
    }

    private static Words words(String language, String value) {
        return new Words(value, language, Optional.empty());
    }

    private static Words words(String language, String value, Words beside) {
        return new Words(value, language, Optional.of(beside));
    }
}
