package club.parcours.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Sidelight;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.TestPortfolio;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaysTest {
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();

    private final Viewer ada = TestPortfolio.viewer(UUID.randomUUID(), new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Ways ways = new Ways();

    WaysTest() {
        ways.curriculum = CURRICULUM;
        ways.syllabus = TheCurriculum.syllabus(CURRICULUM);
        ways.clock = Clock.systemUTC();
    }

    @Test
    void one_exercise_leads_to_the_next_and_the_last_one_to_the_module() {
        assertThat(out("M3E1")).isEqualTo(List.of("modules/M3", "exercises/M3E2"));
        Module module = CURRICULUM.module("M3", ada).orElseThrow();
        assertThat(out(module.exercises().get(module.exercises().size() - 1).id()))
                .isEqualTo(List.of("modules/M3", "modules/M3"));
    }

    @Test
    void what_each_forum_asks_for_can_be_told_for_oneself_and_leads_back_to_the_module() {
        assertThat(CURRICULUM.modules(ada).stream().filter(module -> module.id().startsWith("M"))).hasSize(10).allSatisfy(module -> {
            assertThat(module.exercises()).doesNotContain(module.forum().forOneself());
            assertThat(out(module.forum().id()))
                    .isEqualTo(List.of("modules/" + module.id(), "modules/" + module.id()));
        });
    }

    @Test
    void what_is_told_in_a_reflection_leads_to_the_sheet_that_can_begin_with_it() {
        assertThat(ways.out(ada, CURRICULUM.exercise("M4E4", ada).orElseThrow()).retold()).hasValueSatisfying(
                other -> assertThat(other.id()).isEqualTo("M3E3"));
        assertThat(ways.out(ada, CURRICULUM.exercise("M2E3", ada).orElseThrow()).retold()).as("nothing begins with it").isEmpty();
        assertThat(ways.out(ada, CURRICULUM.exercise("M3E3", ada).orElseThrow()).retold()).as("a sheet").isEmpty();
    }

    @Test
    void a_story_can_begin_with_a_step_or_with_what_was_told_of_languages_and_a_letter_with_a_story() {
        assertThat(ways.retells(ada, CURRICULUM.exercise("M3E3", ada).orElseThrow()))
                .contains(new Sidelight.Retelling("situation", true, Map.of("language-story", List.of("text"))));
        assertThat(ways.retells(ada, CURRICULUM.exercise("M10E4", ada).orElseThrow()))
                .contains(new Sidelight.Retelling("bring", false, Map.of("story", List.of("result", "number"))));
    }

    /** Back to, and on to. */
    private List<String> out(String exercise) {
        Onward onward = ways.out(ada, CURRICULUM.exercise(exercise, ada).orElseThrow());
        return List.of(onward.back(), onward.next());
    }
}
