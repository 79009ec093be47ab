package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.people.MemberView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {
    private static final List<MemberView> PEOPLE = Stream.of("Zoé-Élodie N’Diaye", "نهر 8", "أمل", "Baobab 12", "Baobab 21", "Дарина")
            .map(name -> new MemberView(new PersonId(UUID.randomUUID()), name, Role.PARTICIPANT, Optional.empty(), false, Set.of(), true))
            .toList();

    @ParameterizedTest
    @CsvSource({"zoe, 1", "ZOÉ, 1", "élo zo, 1", "zoé-élodie, 1", "n'diaye, 1", "oé, 0", "baobab, 2", "'baobab 21', 1", "12 bao, 1", "., 0",
        "نهر, 1", "امل, 1", "дар, 1", "nobody, 0", "zoé baobab, 0"})
    void a_name_is_found_by_the_beginnings_of_its_words_whatever_their_order_and_accents(String typed, int found) {
        assertThat(new Sought("  " + typed + " ").among(PEOPLE)).hasSize(found);
    }

    @Test
    void a_name_without_end_is_cut_and_none_is_told_to_a_log() {
        assertThat(new Sought("x".repeat(5000)).typed()).hasSize(Sought.LONGEST);
        assertThat(new Sought("Zoé").toString()).doesNotContain("Zoé");
    }
}
