package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.exercise.Exercises;
import club.parcours.exercise.Sheet;
import club.parcours.exercise.TestExercises;
import club.parcours.feedback.TestFeedback;
import club.parcours.gradebook.Gradebook;
import club.parcours.gradebook.TransferView;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.TestMilestones;
import club.parcours.people.CohortView;
import club.parcours.people.MemberView;
import club.parcours.people.People;
import club.parcours.people.RosterView;
import club.parcours.place.TestPlaces;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeTest {
    private static final Instant NOW = Instant.parse("2026-11-25T13:02:00Z");
    private static final Duration[] AGO = {Duration.ZERO, Duration.ofDays(1), Duration.ofDays(12)};

    /** A course of so many participants and one facilitator. */
    private static final class Group extends People {
        private List<MemberView> members = List.of();

        @Override
        public List<MemberView> members(Viewer viewer, UUID cohort) {
            return members;
        }

        private List<RosterView.Group> groups = List.of();

        @Override
        public Map<PersonId, String> callNames(Collection<PersonId> wanted, String language) {
            return Map.of();
        }

        @Override
        public Optional<CohortView> cohort(UUID cohort) {
            return Optional.of(new CohortView(cohort, Optional.of("Club printemps"), Optional.empty(),
                    Optional.empty(), new RosterView(true, false, Optional.empty(), Optional.empty(), groups), Optional.empty(),
                    Optional.empty(), Optional.empty()));
        }
    }

    /** Nothing was ever sent. */
    private static final class NoGrades extends Gradebook {
        @Override
        public List<TransferView> parked(Viewer facilitator) {
            return List.of();
        }

        @Override
        public Optional<TransferView> transfer(Viewer viewer, PersonId person, String milestone) {
            return Optional.empty();
        }
    }

    private final TestDatabase database = TestDatabase.h2();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.FACILITATOR);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Curriculum curriculum = TheCurriculum.asShipped();
    private final Home home = new Home();
    private final Group group = new Group();
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
        home.gradebook = new NoGrades();
        home.milestones = TestMilestones.on(database, portfolio, curriculum, home.gradebook, changed, new Facts<>(), courses);
        home.people = group;
        home.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        home.places = TestPlaces.on(database, home.clock);
        home.feedback = TestFeedback.on(database, vault, curriculum, courses, home.clock);
        home.surveys = TestFeedback.surveys(database, curriculum, home.clock);
        home.cockpit = new Cockpit();
        home.cockpit.queue = TestMilestones.queue(database, curriculum, group);
        home.cockpit.clock = home.clock;
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
    void a_course_on_another_path_shows_its_modules_alone_to_learners_and_on_the_board() {
        courses.paths.put(ada.cohort(), "two-days");
        group.members = List.of(new MemberView(ada.person(), "Baobab", Role.PARTICIPANT, Optional.of(NOW), false, Set.of(), true));
        List<String> modules = List.of("M1", "M2", "M3", "M7", "M8", "M10");

        PathView path = in(() -> home.path(ada));
        assertThat(path.stretches()).extracting(stretch -> stretch.module().path())
                .containsExactlyElementsOf(modules.stream().map("modules/"::concat).toList());
        assertThat(path.part()).isTrue();
        BoardView board = in(() -> home.board(grace, Optional.of("M4"), Optional.empty()));
        assertThat(board.close()).as("not on this path").isEmpty();
        assertThat(board.columns()).extracting(BoardView.Column::module).containsExactlyElementsOf(modules);
        assertThat(board.rows().get(0).cells()).hasSameSizeAs(modules);
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

    @ParameterizedTest
    @CsvSource({"5", "500"})
    void a_board_takes_six_statements_of_these_rooms_however_many_there_are(int people) {
        group.members = Stream.concat(
                Stream.of(new MemberView(grace.person(), "Grace", Role.FACILITATOR, Optional.of(NOW), false, Set.of(), true)),
                Stream.generate(() -> new PersonId(UUID.randomUUID())).limit(people)
                        .map(person -> new MemberView(person, "Baobab", Role.PARTICIPANT, Optional.of(NOW), false, Set.of(), true))).toList();

        assertThat(database.statements(() -> in(() -> home.board(grace, Optional.empty(), Optional.empty())))).isEqualTo(6);
        assertThat(in(() -> home.board(grace, Optional.empty(), Optional.empty())).rows()).hasSize(people);
    }

    @ParameterizedTest
    @CsvSource({"0, home.seen.today, false", "1, home.seen.yesterday, false", "2, home.seen.days, true"})
    void a_board_says_when_somebody_came_last(int which, String words, boolean longAgo) {
        group.members = List.of(new MemberView(ada.person(), "Baobab", Role.PARTICIPANT,
                Optional.of(NOW.minus(AGO[which])), false, Set.of(), true));

        assertThat(in(() -> home.board(grace, Optional.empty(), Optional.empty())).rows()).singleElement().satisfies(row -> {
            assertThat(row.seen()).isEqualTo(words);
            assertThat(row.longAgo()).isEqualTo(longAgo);
            assertThat(row.cells()).hasSameSizeAs(full());
        });
    }

    @Test
    void a_board_looks_at_all_modules_from_afar_and_at_one_closely() {
        group.members = List.of(new MemberView(ada.person(), "Baobab", Role.PARTICIPANT, Optional.of(NOW), false, Set.of(), true));
        in(() -> TestExercises.pass(exercises, ada, "M2E1"));

        BoardView afar = in(() -> home.board(grace, Optional.empty(), Optional.empty()));
        assertThat(afar.columns()).extracting(BoardView.Column::module)
                .containsExactlyElementsOf(full());
        assertThat(afar.rows().get(0).cells()).extracting(BoardView.Cell::word).startsWith("home.cell.points", "home.cell.begun");
        BoardView close = in(() -> home.board(grace, Optional.of("M2"), Optional.empty()));
        assertThat(close.close()).isPresent();
        assertThat(close.rows().get(0).cells()).extracting(BoardView.Cell::word).containsExactly("home.cell.passed",
                "home.cell.open", "home.cell.open", "home.cell.open", "home.cell.points");
        assertThat(in(() -> home.board(grace, Optional.of("M99"), Optional.empty())).close()).isEmpty();
        assertThat(database.statements(() -> in(() -> home.board(grace, Optional.of("M2"), Optional.empty())))).isEqualTo(6);
    }

    @Test
    void a_board_shows_who_never_came_and_last_who_left() {
        group.members = List.of(new MemberView(ada.person(), "Acacia", Role.PARTICIPANT, Optional.of(NOW), true, Set.of(), true),
                new MemberView(grace.person(), "Baobab", Role.PARTICIPANT, Optional.empty(), false, Set.of(), true));

        assertThat(in(() -> home.board(grace, Optional.empty(), Optional.empty())).rows()).extracting(BoardView.Row::name, BoardView.Row::seen)
                .containsExactly(tuple("Baobab", "home.seen.never"), tuple("Acacia", "home.seen.today"));
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

    @Test
    void a_group_of_the_lms_is_shown_alone_and_an_unknown_one_shows_all() {
        group.members = List.of(
                new MemberView(ada.person(), "Acacia", Role.PARTICIPANT, Optional.of(NOW), false, Set.of("g1"), true),
                new MemberView(new PersonId(UUID.randomUUID()), "Baobab", Role.PARTICIPANT, Optional.of(NOW), false,
                        Set.of("g2"), true));
        group.groups = List.of(new RosterView.Group("g1", "Morning"), new RosterView.Group("g2", "Evening"));

        assertThat(in(() -> home.board(grace, Optional.empty(), Optional.of("g1"))).rows()).extracting(BoardView.Row::name)
                .containsExactly("Acacia");
        assertThat(in(() -> home.board(grace, Optional.empty(), Optional.of("g9")))).satisfies(board -> {
            assertThat(board.rows()).hasSize(2);
            assertThat(board.look()).isEqualTo(new BoardView.Look(Optional.empty(), Optional.empty()));
        });
    }
}
