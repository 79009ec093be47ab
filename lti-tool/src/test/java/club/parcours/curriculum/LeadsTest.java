package club.parcours.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers lead to: four on diplomas and practice, one on a piece of evidence. */
class LeadsTest {
    private final Viewer ada = new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(),
            Role.PARTICIPANT, "fr", Optional.empty(), ZoneId.of("Europe/Paris"), false);

    @ParameterizedTest
    @CsvSource({
        "yes,           long, no,     later, compare vae",
        "without-paper, no,   no,     later, compare",
        "begun,         no,   no,     later, periods",
        "begun,         some, no,     now,   periods placement",
        "no,            long, no,     now,   vae work",
        "no,            no,   no,     later, training",
        "no,            no,   beside, later, course",
        "yes,           long, yes,    now,   course compare"})
    void one_or_two_at_most(String diploma, String practice, String french, String start, String leads) {
        assertThat(leads().from(Map.of("diploma", List.of(diploma), "practice", List.of(practice), "french", List.of(french),
                "start", List.of(start))).orElseThrow()).extracting(Leads.Lead::choice).containsExactly(leads.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"diploma", "practice", "french", "start"})
    void nothing_is_said_before_all_four_are_answered(String missing) {
        Map<String, List<String>> answers = new java.util.HashMap<>(Map.of("diploma", List.of("yes"), "practice", List.of("long"),
                "french", List.of("no"), "start", List.of("now")));
        answers.remove(missing);

        assertThat(leads().from(answers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"none, show say", "photo, show", "demonstration, show", "story, say", "document, confirmed", "message, confirmed"})
    void whoever_has_no_paper_is_led_to_showing_or_telling(String kind, String leads) {
        assertThat(leads("M7E3").from(Map.of("kind", List.of(kind))).orElseThrow()).extracting(Leads.Lead::choice)
                .containsExactly(leads.split(" "));
    }

    private Leads leads() {
        return leads("M8E3");
    }

    private Leads leads(String exercise) {
        return TheCurriculum.asShipped().sidelights(ada).stream().filter(one -> one.exercise().equals(exercise)).findFirst()
                .flatMap(Sidelight::leads).orElseThrow();
    }
}
