package club.parcours.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.portfolio.Chosen;
import club.parcours.portfolio.Measures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecklistTest {
    /** Four steps bring 4 points, two kinds 2, one star 1, three kept 3. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0,  0, false",
        "1, 1, 0, 0,  0, false",
        "3, 1, 1, 2,  1, false",
        "4, 1, 0, 0,  4, false",
        "2, 2, 0, 0,  2, false",
        "4, 2, 0, 3,  9, false",
        "4, 1, 1, 3,  8, false",
        "3, 2, 1, 3,  6, false",
        "4, 2, 1, 3, 10, true",
        "60, 6, 60, 60, 10, true"})
    void a_line_brings_its_points_when_it_is_met(long steps, long kinds, long proud, long kept, int points,
            boolean complete) {
        Checklist checklist = new Checklist(Ruled.asWritten(TheCurriculum.asShipped().module("M2", "fr").orElseThrow().milestone()),
                new Counted(new Measures(steps, kinds, proud, kept), List.of(), List.of()), false);

        assertThat(checklist.points()).isEqualTo(points);
        assertThat(checklist.complete()).isEqualTo(complete);
    }

    @ParameterizedTest
    @CsvSource({"engagement, C01, 7, false", "engagement, C06, 10, true", "first-contact, C10, 10, true", "story, C03, 0, false"})
    void a_line_may_ask_for_an_entry_in_which_something_certain_was_chosen(String kind, String competence, int points,
            boolean complete) {
        Checklist checklist = new Checklist(Ruled.asWritten(TheCurriculum.asShipped().module("M6", "fr").orElseThrow().milestone()),
                new Counted(new Measures(0, 0, 0, 0, Map.of(kind, 1L)), List.of(), List.of(new Chosen(kind, Set.of(competence)))), false);

        assertThat(checklist.points()).isEqualTo(points);
        assertThat(checklist.complete()).isEqualTo(complete);
    }

    @ParameterizedTest
    @CsvSource({"1, false, 6, false, false", "2, false, 12, true, false", "2, true, 20, true, true"})
    void a_judged_line_is_met_by_a_decision_and_by_nothing_else(long stories, boolean decided, int points, boolean ready,
            boolean complete) {
        Checklist checklist = new Checklist(Ruled.asWritten(TheCurriculum.asShipped().module("M3", "fr").orElseThrow().milestone()),
                new Counted(new Measures(0, 0, 0, 0, Map.of("story", stories, "decision", 5L)), List.of(), List.of()), decided);

        assertThat(checklist.points()).isEqualTo(points);
        assertThat(checklist.ready()).isEqualTo(ready);
        assertThat(checklist.complete()).isEqualTo(complete);
        assertThat(checklist.open().anyMatch(one -> one.judged())).isEqualTo(!decided);
    }
}
