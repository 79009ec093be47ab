package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.exercise.Exercises;
import club.parcours.exercise.Sheet;
import club.parcours.exercise.TestExercises;
import club.parcours.feedback.TestFeedback;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.TestMilestones;
import club.parcours.place.TestPlaces;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HomeTest {
    private static final Instant NOW = Instant.parse("2026-11-25T13:02:00Z");

    private final TestDatabase database = TestDatabase.h2();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Curriculum curriculum = TheCurriculum.asShipped();
    private final Home home = new Home();
    private final TheCurriculum.Chosen courses = new TheCurriculum.Chosen();
    private Exercises exercises;

    @BeforeEach
    void wire() {
        Facts<club.parcours.portfolio.PortfolioChanged> changed = new Facts<>();
        Portfolio portfolio = TestPortfolio.on(database, vault, changed, new Facts<>());
        exercises = TestExercises.on(database, vault, portfolio, curriculum, courses);
        home.curriculum = curriculum;
        home.syllabus = TheCurriculum.syllabus(curriculum, courses);
        home.exercises = exercises;
        home.worksheets = TestExercises.worksheets(exercises);
        home.milestones = TestMilestones.on(database, portfolio, curriculum, new NoGrades(), changed, new Facts<>(), courses);
        home.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        home.places = TestPlaces.on(database, home.clock);
        home.feedback = TestFeedback.on(database, vault, curriculum, courses, home.clock);
        home.surveys = TestFeedback.surveys(database, curriculum, home.clock);
        database.within(tenant, () -> {
            vault.create(ada.person());
        });
    }

    @Test
    void the_next_step_is_the_first_that_is_not_settled() {
        PathView fresh = in(() -> home.path(ada));
        assertThat(fresh.next().path()).isEqualTo("exercises/M1E1");
        assertThat(fresh.stretches().get(0).stones()).extracting(Stone::mark)
                .containsExactly(Mark.NOW, Mark.LATER, Mark.LATER, Mark.LATER, Mark.LATER, Mark.LATER, Mark.LATER);
        assertThat(fresh.stretches()).extracting(stretch -> stretch.module().path())
                .containsExactlyElementsOf(full().stream().map("modules/"::concat).toList());
        assertThat(fresh.stretches().subList(1, fresh.stretches().size()))
                .allSatisfy(stretch -> assertThat(stretch.stones()).isEmpty());
    }

    @Test
    void a_course_on_another_path_shows_its_modules_alone() {
        courses.paths.put(ada.cohort(), "two-days");
        List<String> modules = List.of("M1", "M2", "M3", "M7", "M8", "M10");

        PathView path = in(() -> home.path(ada));
        assertThat(path.stretches()).extracting(stretch -> stretch.module().path())
                .containsExactlyElementsOf(modules.stream().map("modules/"::concat).toList());
        assertThat(path.part()).isTrue();
    }

    @Test
    void what_was_written_before_a_course_changed_its_path_is_still_there() {
        in(() -> exercises.saveDraft(ada, "M4E4", new Sheet(Map.of("text", List.of("Je")))));
        courses.paths.put(ada.cohort(), "discovery");

        assertThat(in(() -> home.module(ada, "M4")).module().id()).isEqualTo("M4");
        assertThat(in(() -> exercises.draft(ada, "M4E4"))).isPresent();
        assertThat(in(() -> home.path(ada)).stretches()).hasSize(3);
        courses.paths.clear();
        assertThat(in(() -> home.path(ada)).next().path()).as("it is where they left").isEqualTo("exercises/M4E1");
    }

    @Test
    void a_path_that_is_no_more_is_the_usual_one() {
        courses.paths.put(ada.cohort(), "gone");

        assertThat(in(() -> home.path(ada)).course().id()).isEqualTo("full");
        assertThat(in(() -> home.path(ada)).part()).isFalse();
    }

    @Test
    void a_module_that_is_begun_comes_before_those_that_are_not() {
        in(() -> TestExercises.pass(exercises, ada, "M2E1"));

        PathView path = in(() -> home.path(ada));
        assertThat(path.next().path()).isEqualTo("exercises/M2E2");
        assertThat(path.stretches()).filteredOn(stretch -> !stretch.stones().isEmpty()).singleElement()
                .satisfies(stretch -> assertThat(stretch.module().mark()).isEqualTo(Mark.NOW));
    }

    @Test
    void exercises_that_are_left_come_before_a_milestone_that_stays_open() {
        curriculum.module("M1", "fr").orElseThrow().exercises()
                .forEach(exercise -> in(() -> TestExercises.pass(exercises, ada, exercise.id())));

        assertThat(in(() -> home.path(ada)).next().path()).isEqualTo("exercises/M2E1");
    }

    @Test
    void a_card_that_should_have_been_reviewed_is_no_stone() {
        home.clock = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

        assertThat(in(() -> home.module(ada, "M2")).stones()).extracting(Stone::path).doesNotContain("cards/M2D").hasSize(5);
    }

    @Test
    void a_module_that_is_not_there_is_not_found() {
        assertThatThrownBy(() -> in(() -> home.module(ada, "M99"))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_for_professionals_exists_on_their_path_alone() {
        assertThatThrownBy(() -> in(() -> home.module(ada, "P1"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> exercises.saveDraft(ada, "P1E3", new Sheet(Map.of("text", List.of("x"))))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> home.milestones.of(ada, "PP1"))).isInstanceOf(NotFound.class);

        courses.paths.put(ada.cohort(), "professionals");
        assertThat(in(() -> home.path(ada)).stretches()).extracting(stretch -> stretch.module().path())
                .containsExactly("modules/P1", "modules/P2", "modules/P3", "modules/P4");
        assertThat(in(() -> home.module(ada, "P1")).stones()).hasSize(6);
        assertThat(in(() -> home.milestones.of(ada, "PP1")).plan().points()).isEqualTo(20);
    }

    private List<String> full() {
        return curriculum.path(Optional.empty(), "fr").modules();
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }
}
