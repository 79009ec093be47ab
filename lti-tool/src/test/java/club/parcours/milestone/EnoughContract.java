package club.parcours.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.PersonId;
import club.parcours.portfolio.Author;
import club.parcours.portfolio.NewEntry;
import club.parcours.portfolio.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was chosen counts, and some milestones are enough for a path. */
abstract class EnoughContract {
    private final ReviewsRig rig = new ReviewsRig(database());

    abstract TestDatabase database();

    @Test
    void a_line_may_count_what_was_chosen_and_a_choice_that_changes_counts_at_once() {
        involve("C01");
        assertThat(rig.gradebook.reports).containsExactly("PM6 7/10");
        involve("C06");
        assertThat(rig.gradebook.reports).last().isEqualTo("PM6 10/10 complete");
        involve("C01");
        assertThat(rig.in(() -> rig.milestones.standings(rig.lina.person())).get("PM6").points()).as("what was reached stays").isEqualTo(10);
    }

    private void involve(String competence) {
        rig.in(() -> rig.portfolio.record(rig.lina, new NewEntry("experiences", "engagement", "Une fête", Optional.empty(), Author.ME,
                "fr", new Origin("exercise", "M6E2/1"), Map.of("competences", List.of(competence)))));
    }

    @Test
    void seven_milestones_are_enough_for_the_usual_path_if_the_four_it_stands_on_are_among_them() {
        reach(rig.lina.person(), "PM1", "PM3", "PM7", "PM10", "PM2", "PM4");
        assertThat(rig.gradebook.totals).last().asString().doesNotEndWith("complete");
        reach(rig.lina.person(), "PM5");
        assertThat(rig.gradebook.totals).last().asString().endsWith("complete");
        rig.courses.paths.put(NotedGradebook.COURSE, "two-days");
        reach(rig.lina.person(), "PM6");
        assertThat(rig.gradebook.totals).last().asString().as("all six of that path").doesNotEndWith("complete");
        reach(rig.lina.person(), "PM8");
        assertThat(rig.gradebook.totals).last().asString().endsWith("complete");

        rig.courses.paths.put(NotedGradebook.COURSE, "full");
        reach(new PersonId(UUID.randomUUID()), "PM1", "PM2", "PM3", "PM4", "PM5", "PM6", "PM7", "PM8", "PM9");
        assertThat(rig.gradebook.totals).last().asString().as("without the plan").doesNotEndWith("complete");
    }

    private void reach(PersonId person, String... ids) {
        for (String id : ids) {
            MilestonePlan plan = TheCurriculum.asShipped().milestones("").stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
            rig.tap(() -> rig.milestones.decided(person, plan, true, false));
        }
    }
}
