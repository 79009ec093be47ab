package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.exercise.Sheet;
import club.parcours.exercise.TestExercises;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.TestVault;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When somebody is asked what they think: of a module once it is behind them, of themselves before the first and after the last. */
class AskingTest {
    private final TestDatabase database = TestDatabase.h2();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.FACILITATOR);
    private final Home home = TestHome.on(database, TestKeys.master(),
            Clock.fixed(Instant.parse("2026-11-25T13:02:00Z"), ZoneOffset.UTC), new TheCurriculum.Chosen());

    @BeforeEach
    void she_has_a_key() {
        in(() -> TestVault.on(database, TestKeys.master()).create(ada.person()));
    }

    @Test
    void the_first_page_takes_three_statements_and_a_module_one_more_for_the_addresses_once() {
        in(() -> home.exercises.saveDraft(ada, "M2E3", new Sheet(Map.of("text", List.of("Je")))));

        assertThat(database.statements(() -> in(() -> home.path(ada)))).isEqualTo(3);
        assertThat(database.statements(() -> in(() -> home.module(ada, "M2")))).isEqualTo(5);
        assertThat(database.statements(() -> in(() -> home.module(ada, "M2")))).isEqualTo(4);
        assertThat(database.statements(() -> in(() -> home.module(ada, "M3")))).as("nothing of it is begun").isEqualTo(3);
    }

    @Test
    void the_questions_are_offered_before_the_first_module_and_after_the_last_and_cost_nothing_in_between() {
        assertThat(in(() -> home.module(ada, "M1")).survey()).isEqualTo("entry");
        assertThat(database.statements(() -> in(() -> home.module(ada, "M1")))).isEqualTo(4);
        assertThat(in(() -> home.module(ada, "M10")).survey()).isEmpty();
        pass("M1");
        assertThat(in(() -> home.module(ada, "M1")).survey()).isEmpty();
        pass("M10");
        assertThat(in(() -> home.module(ada, "M10")).survey()).isEqualTo("exit");
    }

    @Test
    void who_has_begun_a_module_is_asked_what_they_think_of_it_and_quietly_until_it_is_behind_them() {
        assertThat(in(() -> home.module(ada, "M1")).face()).isEmpty();
        in(() -> TestExercises.pass(home.exercises, ada, "M1E1"));
        assertThat(in(() -> home.module(ada, "M1"))).satisfies(begun -> {
            assertThat(begun.face()).contains("");
            assertThat(begun.folded()).isTrue();
        });
        pass("M1");

        assertThat(in(() -> home.module(ada, "M1")).face()).contains("");
        assertThat(in(() -> home.module(ada, "M1")).folded()).isFalse();
        assertThat(database.statements(() -> in(() -> home.module(ada, "M1")))).isEqualTo(4);
        assertThat(in(() -> home.module(grace, "M1")).face()).as("asked beside the guide").isEmpty();
    }

    private void pass(String module) {
        home.curriculum.module(module, "fr").orElseThrow().exercises()
                .forEach(exercise -> in(() -> TestExercises.pass(home.exercises, ada, exercise.id())));
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }
}
