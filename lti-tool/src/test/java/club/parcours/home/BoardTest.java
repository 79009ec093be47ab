package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.exercise.Exercises;
import club.parcours.exercise.TestExercises;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.Milestones;
import club.parcours.milestone.Standing;
import club.parcours.milestone.TestMilestones;
import club.parcours.people.CohortView;
import club.parcours.people.MemberView;
import club.parcours.people.People;
import club.parcours.people.RosterView;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.PortfolioChanged;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The board of a course: its pages, what it counts, and what it asks the database for. */
class BoardTest {
    private static final Instant NOW = Instant.parse("2026-11-25T13:02:00Z");
    private static final Duration[] AGO = {Duration.ZERO, Duration.ofDays(1), Duration.ofDays(12)};
    private static final Look ALL = look(1);

    /** A course of these people and groups. */
    private static final class Group extends People {
        private List<MemberView> members = List.of();
        private List<RosterView.Group> groups = List.of();

        @Override
        public List<MemberView> members(Viewer viewer, UUID cohort) {
            return members;
        }

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

    /** Notes how far whom it was asked about. */
    private final class Asked extends Milestones {
        private Milestones real;

        @Override
        public Map<PersonId, Map<String, Standing>> standings(Collection<PersonId> people) {
            asked.addAll(people);
            return real.standings(people);
        }
    }

    private final TestDatabase database = TestDatabase.h2();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.FACILITATOR);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Curriculum curriculum = TheCurriculum.asShipped();
    private final Board board = new Board();
    private final Group group = new Group();
    private final List<PersonId> asked = new ArrayList<>();
    private final TheCurriculum.Chosen courses = new TheCurriculum.Chosen();
    private Exercises exercises;

    @BeforeEach
    void wire() {
        Facts<PortfolioChanged> changed = new Facts<>();
        Portfolio portfolio = TestPortfolio.on(database, vault, changed, new Facts<>());
        Asked milestones = new Asked();
        exercises = TestExercises.on(database, vault, portfolio, curriculum, courses);
        board.syllabus = TheCurriculum.syllabus(curriculum, courses);
        board.exercises = exercises;
        board.gradebook = new NoGrades();
        milestones.real = TestMilestones.on(database, portfolio, curriculum, board.gradebook, changed, new Facts<>(), courses);
        board.milestones = milestones;
        board.people = group;
        board.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        board.cockpit = new Cockpit();
        board.cockpit.queue = TestMilestones.queue(database, curriculum, group);
        board.cockpit.clock = board.clock;
        database.within(tenant, () -> {
            vault.create(ada.person());
        });
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "500, 40"})
    void a_board_takes_six_statements_of_these_rooms_and_as_many_rows_however_many_there_are(int people, int rows) {
        many(people);

        assertThat(database.statements(() -> in(() -> board.of(grace, ALL)))).isEqualTo(6);
        asked.clear();
        assertThat(in(() -> board.of(grace, ALL)).rows()).hasSize(rows);
        assertThat(asked).as("of nobody else").hasSize(rows);
        assertThat(database.statements(() -> in(() -> board.calls(grace, ALL)))).isEqualTo(1);
    }

    @Test
    void the_pages_show_everybody_once_in_the_order_of_names_and_who_left_at_the_end() {
        many(93);
        group.members = group.members.stream().map(one -> one.name().equals("Baobab 010") ? left(one) : one).toList();
        List<String> seen = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            BoardView view = shown(look(page));
            assertThat(view.pagination()).isEqualTo(new Pagination(page, 93));
            view.rows().forEach(row -> seen.add(row.name()));
        }

        assertThat(seen).hasSize(93).doesNotHaveDuplicates().endsWith("Baobab 092", "Baobab 010");
        assertThat(seen.subList(0, 92)).isSorted();
        assertThat(shown(look(2)).pagination()).satisfies(pagination -> assertThat(List.of(pagination.from(), pagination.to(), pagination.pages())).isEqualTo(List.of(41, 80, 3)));
        assertThat(shown(look(3)).pagination()).satisfies(pagination -> assertThat(List.of(pagination.from(), pagination.to())).isEqualTo(List.of(81, 93)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-, 1", "'', 1", "2, 2", "02, 2", "3, 3", "4, 3", "0, 1", "-1, 1", "two, 1", "2.5, 1", "' 2', 1",
        "1000000, 3", "99999999999999999999, 3", "٢, 1"})
    void a_page_that_is_not_there_is_the_first_or_the_last(String typed, int page) {
        many(93);

        assertThat(shown(look(Pagination.asked(Optional.ofNullable(typed)))).look().page()).isEqualTo(page);
        assertThat(shown(look(Pagination.asked(Optional.ofNullable(typed)))).rows()).hasSize(page == 3 ? 13 : 40);
    }

    @Test
    void nobody_at_all_is_one_page() {
        assertThat(shown(look(7))).satisfies(view -> {
            assertThat(view.rows()).isEmpty();
            assertThat(view.pagination()).isEqualTo(new Pagination(1, 0));
        });
    }

    @Test
    void a_page_keeps_to_its_group_and_its_module_and_the_counts_to_all_of_them() {
        group.members = IntStream.range(0, 200).mapToObj(at -> new MemberView(new PersonId(UUID.randomUUID()),
                "Baobab %03d".formatted(at), Role.PARTICIPANT, Optional.empty(), false, Set.of(at % 2 == 0 ? "even" : "odd"), true)).toList();
        group.groups = List.of(new RosterView.Group("even", "Even"), new RosterView.Group("odd", "Odd"));

        BoardView view = shown(new Look(Optional.of("M2"), Optional.of("odd"), 3));
        assertThat(view.pagination()).isEqualTo(new Pagination(3, 100));
        assertThat(view.rows()).extracting(BoardView.Row::name).hasSize(20).startsWith("Baobab 161").endsWith("Baobab 199");
        assertThat(view.cockpit().calls().size() + view.cockpit().others()).as("never came, on whichever page").isEqualTo(100);
        assertThat(view.look().turned(2)).isEqualTo("?module=M2&group=odd&page=2");
        assertThat(view.look().turned(1)).isEqualTo("?module=M2&group=odd");
        assertThat(view.look().among("even")).as("another group from its beginning").isEqualTo("?module=M2&group=even");
        assertThat(view.look().afar()).as("the same people").isEqualTo("?group=odd&page=3");
        assertThat(shown(look(1)).cockpit().others()).isEqualTo(194);
        assertThat(in(() -> board.calls(grace, view.look())).pagination()).isEqualTo(new Pagination(3, 100));
    }

    @Test
    void somebody_is_looked_for_in_the_whole_course_and_the_name_is_in_no_address() {
        many(300);

        assertThat(in(() -> board.found(grace, new Look(Optional.of("M2"), Optional.of("gone"), 4), new Sought(" baobab 299 "))))
                .satisfies(view -> {
                    assertThat(view.rows()).extracting(BoardView.Row::name).containsExactly("Baobab 299");
                    assertThat(view.pagination()).isEqualTo(new Pagination(1, 1));
                    assertThat(view.sought()).contains("baobab 299");
                    assertThat(view.close()).isPresent();
                    assertThat(view.look().query()).isEqualTo("?module=M2");
                });
        assertThat(in(() -> board.found(grace, ALL, new Sought("bao"))).rows()).as("as many as a page holds").hasSize(Pagination.SIZE);
        assertThat(asked).hasSize(1 + Pagination.SIZE);
    }

    @Test
    void a_course_on_another_path_shows_its_modules_alone() {
        courses.paths.put(grace.cohort(), "two-days");
        group.members = List.of(member("Baobab"));
        List<String> modules = List.of("M1", "M2", "M3", "M7", "M8", "M10");

        BoardView view = shown(new Look(Optional.of("M4"), Optional.empty(), 1));
        assertThat(view.close()).as("not on this path").isEmpty();
        assertThat(view.columns()).extracting(BoardView.Column::module).containsExactlyElementsOf(modules);
        assertThat(view.rows().get(0).cells()).hasSameSizeAs(modules);
    }

    @ParameterizedTest
    @CsvSource({"0, home.seen.today, false", "1, home.seen.yesterday, false", "2, home.seen.days, true"})
    void a_board_says_when_somebody_came_last(int which, String words, boolean longAgo) {
        group.members = List.of(new MemberView(ada.person(), "Baobab", Role.PARTICIPANT,
                Optional.of(NOW.minus(AGO[which])), false, Set.of(), true));

        assertThat(shown(ALL).rows()).singleElement().satisfies(row -> {
            assertThat(row.seen()).isEqualTo(words);
            assertThat(row.longAgo()).isEqualTo(longAgo);
            assertThat(row.cells()).hasSameSizeAs(full());
        });
    }

    @Test
    void a_board_looks_at_all_modules_from_afar_and_at_one_closely() {
        group.members = List.of(new MemberView(ada.person(), "Baobab", Role.PARTICIPANT, Optional.of(NOW), false, Set.of(), true));
        in(() -> TestExercises.pass(exercises, ada, "M2E1"));
        Look near = new Look(Optional.of("M2"), Optional.empty(), 1);

        BoardView afar = shown(ALL);
        assertThat(afar.columns()).extracting(BoardView.Column::module).containsExactlyElementsOf(full());
        assertThat(afar.rows().get(0).cells()).extracting(BoardView.Cell::word).startsWith("home.cell.points", "home.cell.begun");
        BoardView close = shown(near);
        assertThat(close.close()).isPresent();
        assertThat(close.rows().get(0).cells()).extracting(BoardView.Cell::word).containsExactly("home.cell.passed",
                "home.cell.open", "home.cell.open", "home.cell.open", "home.cell.points");
        assertThat(shown(new Look(Optional.of("M99"), Optional.empty(), 1)).close()).isEmpty();
        assertThat(database.statements(() -> shown(near))).isEqualTo(6);
    }

    @Test
    void a_board_shows_who_never_came_and_last_who_left() {
        group.members = List.of(new MemberView(ada.person(), "Acacia", Role.PARTICIPANT, Optional.of(NOW), true, Set.of(), true),
                new MemberView(grace.person(), "Baobab", Role.PARTICIPANT, Optional.empty(), false, Set.of(), true));

        assertThat(shown(ALL).rows()).extracting(BoardView.Row::name, BoardView.Row::seen)
                .containsExactly(tuple("Baobab", "home.seen.never"), tuple("Acacia", "home.seen.today"));
    }

    @Test
    void a_group_of_the_lms_is_shown_alone_and_an_unknown_one_shows_all() {
        group.members = List.of(
                new MemberView(ada.person(), "Acacia", Role.PARTICIPANT, Optional.of(NOW), false, Set.of("g1"), true),
                new MemberView(new PersonId(UUID.randomUUID()), "Baobab", Role.PARTICIPANT, Optional.of(NOW), false,
                        Set.of("g2"), true));
        group.groups = List.of(new RosterView.Group("g1", "Morning"), new RosterView.Group("g2", "Evening"));

        assertThat(shown(new Look(Optional.empty(), Optional.of("g1"), 1)).rows()).extracting(BoardView.Row::name)
                .containsExactly("Acacia");
        assertThat(shown(new Look(Optional.empty(), Optional.of("g9"), 1))).satisfies(view -> {
            assertThat(view.rows()).hasSize(2);
            assertThat(view.look()).isEqualTo(ALL);
        });
    }

    /** So many participants, by name, and one who runs the course. */
    private void many(int people) {
        group.members = Stream.concat(
                Stream.of(new MemberView(grace.person(), "Grace", Role.FACILITATOR, Optional.of(NOW), false, Set.of(), true)),
                IntStream.range(0, people).mapToObj(at -> member("Baobab %03d".formatted(at)))).toList();
    }

    private static MemberView member(String name) {
        return new MemberView(new PersonId(UUID.randomUUID()), name, Role.PARTICIPANT, Optional.of(NOW), false, Set.of(), true);
    }

    private static MemberView left(MemberView one) {
        return new MemberView(one.person(), one.name(), one.role(), one.lastSeen(), true, one.groups(), one.named());
    }

    private static Look look(int page) {
        return new Look(Optional.empty(), Optional.empty(), page);
    }

    private BoardView shown(Look look) {
        return in(() -> board.of(grace, look));
    }

    private List<String> full() {
        return curriculum.path(Optional.empty(), "fr").modules();
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }
}
