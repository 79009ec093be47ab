package club.parcours.people;

import static club.parcours.people.Launches.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.lti.MovingClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Courses, what they come from, and who comes back without a course. */
abstract class CoursesContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final UUID registration = UUID.randomUUID();
    private final Launches ada = Launches.of(registration, "5");

    abstract TestDatabase database();

    @Test
    void a_copied_course_knows_where_it_comes_from_and_learns_it_once() {
        SignedIn origin = signIn(ada, NOW);
        SignedIn copy = signIn(ada.in("7"), NOW);
        UUID other = signIn(ada.in("8"), NOW).cohort();

        assertThat(database.within(tenant, () -> people(NOW).copied(copy.cohort(), origin.cohort()))).isTrue();
        assertThat(database.within(tenant, () -> people(NOW).copied(copy.cohort(), other))).isFalse();
        assertThat(database.within(tenant, () -> people(NOW).copied(other, other))).isFalse();
        assertThat(database.within(tenant, () -> people(NOW).copied(other, UUID.randomUUID()))).isFalse();
        assertThat(database.within(tenant, () -> people(NOW).cohort(copy.cohort())).flatMap(CohortView::copy))
                .contains(new CohortView.Copy(origin.cohort(), Optional.of("Course 2"), NOW));
        assertThat(database.within(tenant, () -> people(NOW).course(registration, "1", "7"))).contains(copy.cohort());
        assertThat(database.within(tenant, () -> people(NOW).course(registration, "2", "7"))).isEmpty();
    }

    @Test
    void a_course_follows_the_path_it_was_given_and_a_copy_follows_it_too() {
        SignedIn fanta = signIn(ada.as(TEACHER), NOW);
        SignedIn copy = signIn(ada.as(TEACHER).in("7"), NOW);
        SignedIn other = signIn(ada.as(TEACHER).in("8"), NOW);
        assertThat(database.within(tenant, () -> courses().path(runs(fanta)))).isEmpty();

        assertThat(database.within(tenant, () -> courses().follow(runs(fanta), "discovery"))).isTrue();
        assertThat(database.within(tenant, () -> courses().follow(runs(fanta), "discovery"))).isFalse();
        database.within(tenant, () -> people(NOW).copied(copy.cohort(), fanta.cohort()));

        assertThat(database.within(tenant, () -> courses().path(runs(fanta)))).contains("discovery");
        assertThat(database.within(tenant, () -> courses().path(runs(copy)))).contains("discovery");
        assertThat(database.within(tenant, () -> courses().path(runs(other)))).isEmpty();
        assertThat(database.within(tenant, () -> courses().paths(fanta.person())))
                .containsOnly(Map.entry(fanta.cohort(), "discovery"), Map.entry(copy.cohort(), "discovery"));
        assertThat(database.within(tenant, () -> people(NOW).cohort(fanta.cohort())).flatMap(CohortView::pathAt))
                .contains(NOW);
    }

    @Test
    void the_first_link_that_is_opened_brings_the_path_and_later_ones_change_nothing() {
        SignedIn first = opens(ada, "nine");
        assertThat(path(first)).contains("nine");
        assertThat(database.within(tenant, () -> people(NOW).cohort(first.cohort())).flatMap(CohortView::pathAt))
                .as("nobody here chose it").isEmpty();
        opens(ada.as(TEACHER), "discovery");
        assertThat(path(first)).contains("nine");

        SignedIn plain = signIn(ada.in("8"), NOW);
        opens(ada.in("8"), "discovery");
        assertThat(path(plain)).as("it was opened without one before").isEmpty();
        assertThat(database.within(tenant, () -> courses().paths(plain.person())))
                .containsOnly(Map.entry(first.cohort(), "nine"));
    }

    @Test
    void what_the_link_wishes_for_comes_after_what_was_chosen_and_after_what_a_copied_course_had() {
        SignedIn origin = signIn(ada.as(TEACHER), NOW);
        database.within(tenant, () -> courses().follow(runs(origin), "discovery"));
        SignedIn copy = opens(ada.as(TEACHER).in("7"), "nine");
        database.within(tenant, () -> people(NOW).copied(copy.cohort(), origin.cohort()));
        assertThat(path(copy)).contains("discovery");

        SignedIn other = opens(ada.as(TEACHER).in("8"), "nine");
        database.within(tenant, () -> courses().follow(runs(other), "full"));
        assertThat(database.within(tenant, () -> people(NOW).copied(other.cohort(), origin.cohort()))).isTrue();
        assertThat(path(other)).as("somebody chose it here").contains("full");
    }

    @Test
    void a_preview_opens_no_course_and_the_picker_leaves_it_to_the_first_link() {
        Launches preview = Launches.of(registration, "4").as(Launches.PREVIEW);
        SignedIn looked = opens(preview, "discovery");
        assertThat(path(looked)).isEmpty();
        assertThat(database.within(tenant, () -> courses().awaitsPath(runs(looked)))).isTrue();

        SignedIn came = opens(ada, "nine");
        assertThat(path(came)).contains("nine");
        assertThat(database.within(tenant, () -> courses().awaitsPath(runs(came)))).isFalse();
    }

    @Test
    void a_path_that_is_no_id_is_kept_short_to_be_told_and_costs_no_statement_more() {
        SignedIn came = opens(ada, "  a\tb\n" + "x".repeat(300));
        assertThat(path(came)).hasValueSatisfying(said -> assertThat(said).startsWith("a b xxx").endsWith("…").hasSizeLessThan(61));
        assertThat(path(opens(ada.in("8"), "   "))).isEmpty();
        People later = people(NOW);
        assertThat(database.statements(() -> database.within(tenant, () -> later.signIn(
                ada.launch(Map.of("parcours_path", "nine")), ada.place(tenant), Role.PARTICIPANT)))).isEqualTo(1);
    }

    private SignedIn opens(Launches who, String path) {
        return database.within(tenant, () -> people(NOW).signIn(who.launch(Map.of("parcours_path", path)), who.place(tenant),
                people(NOW).role(who.roles(), false)));
    }

    private Optional<String> path(SignedIn who) {
        return database.within(tenant, () -> courses().path(runs(who)));
    }

    @Test
    void who_comes_into_a_course_for_professionals_is_told_vous_from_then_on() {
        SignedIn fanta = signIn(ada.as(TEACHER), NOW);
        assertThat(fanta.formal()).as("who leads, in every course").isTrue();
        assertThat(signIn(ada, NOW).formal()).isFalse();
        database.within(tenant, () -> courses().follow(runs(fanta), "professionals"));

        assertThat(signIn(ada, NOW).formal()).isTrue();
        assertThat(signIn(ada.in("7"), NOW).formal()).isFalse();
        database.within(tenant, () -> courses().follow(runs(fanta), "discovery"));
        assertThat(signIn(ada, NOW).formal()).isFalse();
    }

    @Test
    void who_learns_or_belongs_to_another_organisation_gives_a_course_no_path() {
        SignedIn lina = signIn(ada, NOW);
        Viewer learner = viewer(lina, Role.PARTICIPANT);

        assertThatThrownBy(() -> database.within(tenant, () -> courses().follow(learner, "discovery")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> database.within(UUID.randomUUID(), () -> courses().follow(runs(lina), "discovery")))
                .isInstanceOf(NotFound.class);
        assertThat(database.within(tenant, () -> courses().path(runs(lina)))).isEmpty();
        assertThat(database.within(UUID.randomUUID(), () -> courses().paths(lina.person()))).isEmpty();
    }

    @Test
    void those_who_learn_are_walked_through_slice_by_slice_and_nobody_else() {
        List<PersonId> here = Stream.of("5", "6", "7").map(id -> signIn(Launches.of(registration, id), NOW).person()).toList();
        UUID course = signIn(ada, NOW).cohort();
        signIn(Launches.of(registration, "9").as(TEACHER), NOW);
        PersonId elsewhere = signIn(Launches.of(registration, "8").in("12"), NOW).person();

        List<PersonId> first = learners(Optional.of(course), Optional.empty());
        List<PersonId> second = learners(Optional.of(course), Optional.of(first.get(1)));
        assertThat(first).hasSize(2);
        assertThat(Stream.concat(first.stream(), second.stream())).containsExactlyInAnyOrderElementsOf(here);
        assertThat(learners(Optional.of(course), Optional.of(second.get(0)))).isEmpty();
        assertThat(database.within(tenant, () -> courses().learners(Optional.empty(), Optional.empty(), 9)))
                .hasSize(4).contains(elsewhere).containsAll(here);
        assertThat(database.within(UUID.randomUUID(), () -> courses().learners(Optional.empty(), Optional.empty(), 9))).isEmpty();
    }

    private List<PersonId> learners(Optional<UUID> course, Optional<PersonId> after) {
        return database.within(tenant, () -> courses().learners(course, after, 2));
    }

    @Test
    void only_the_first_launch_from_a_course_finds_it_new() {
        assertThat(signIn(ada, NOW).newCourse()).isTrue();
        assertThat(signIn(Launches.of(registration, "6"), NOW).newCourse()).isFalse();
    }

    @Test
    void who_asks_for_their_data_is_recognised_and_nobody_is_stored_for_it() {
        assertThat(recognised(ada)).isEmpty();
        assertThat(recognised(ada)).as("the question was not an answer").isEmpty();
        SignedIn known = signIn(ada, NOW);

        assertThat(recognised(ada.withoutCourse())).hasValueSatisfying(found -> {
            assertThat(found.person()).isEqualTo(known.person());
            assertThat(found.cohort()).isEqualTo(known.cohort());
            assertThat(found.role()).isEqualTo(Role.NONE);
        });
        assertThat(recognised(ada)).hasValueSatisfying(found -> assertThat(found.role()).isEqualTo(Role.PARTICIPANT));
        assertThat(recognised(Launches.of(UUID.randomUUID(), "5"))).as("another platform").isEmpty();
    }

    @Test
    void a_learner_is_shown_the_new_path_after_half_a_minute_and_a_launch_pays_for_the_question() {
        MovingClock clock = new MovingClock();
        People people = TestPeople.on(database, TestKeys.master(), clock);
        SignedIn lina = database.within(tenant, () -> people.signIn(ada.launch(), ada.place(tenant), Role.PARTICIPANT));
        Viewer learner = viewer(lina, Role.PARTICIPANT);

        assertThat(database.statements(() -> database.within(tenant, () -> people.courses.path(learner)))).isZero();
        database.within(tenant, () -> courses().follow(runs(lina), "discovery"));
        assertThat(database.within(tenant, () -> people.courses.path(runs(lina)))).as("who runs it sees it at once")
                .contains("discovery");
        clock.pass(Duration.ofSeconds(30));
        assertThat(database.within(tenant, () -> people.courses.path(learner))).contains("discovery");
    }

    @Test
    void who_is_in_several_courses_is_told_which_since_what_they_show_is_seen_in_all() {
        SignedIn lina = signIn(ada, NOW);
        assertThat(several(lina)).as("one is no question").isEmpty();
        SignedIn second = signIn(ada.in("7"), NOW);
        assertThat(several(lina)).containsExactlyInAnyOrder("Course 2", "Course 7");
        assertThat(database.statements(() -> several(second))).isEqualTo(1);

        database.within(tenant, () -> people(NOW).accounts.enrolments(lina.person()).stream()
                .filter(one -> one.cohort().id().equals(lina.cohort())).forEach(one -> one.leave(NOW)));
        assertThat(several(second)).as("left").isEmpty();
    }

    private List<String> several(SignedIn who) {
        return database.within(tenant, () -> courses().several(viewer(who, Role.PARTICIPANT)));
    }

    @Test
    void a_course_is_bound_to_an_edition_once_and_changes_it_when_those_who_run_it_say_so() {
        SignedIn grace = database.within(tenant, () -> people(NOW).signIn(ada.launch(), ada.place(tenant), Role.FACILITATOR));
        assertThat(database.within(tenant, () -> courses().edition(runs(grace)))).isEmpty();

        database.within(tenant, () -> courses().bind(grace.cohort(), "2026.4"));
        database.within(tenant, () -> courses().bind(grace.cohort(), "2026.5"));
        assertThat(database.within(tenant, () -> courses().edition(runs(grace)))).contains("2026.4");
        assertThat(database.within(tenant, () -> courses().editions(grace.person()))).containsEntry(grace.cohort(), "2026.4");

        assertThat(database.within(tenant, () -> courses().change(runs(grace), "2026.5"))).isTrue();
        assertThat(database.within(tenant, () -> courses().change(runs(grace), "2026.5"))).isFalse();
        assertThat(database.within(tenant, () -> people(NOW).cohort(grace.cohort()).orElseThrow()))
                .satisfies(course -> assertThat(course.edition()).contains("2026.5"))
                .satisfies(course -> assertThat(course.editionAt()).contains(NOW));
        assertThatThrownBy(() -> database.within(tenant, () -> courses().change(viewer(grace, Role.PARTICIPANT), "2026.4")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> database.within(UUID.randomUUID(), () -> courses().change(runs(grace), "2026.4")))
                .as("another organisation").isInstanceOf(NotFound.class);
    }

    @Test
    void a_launch_pays_for_the_question_which_edition_it_is_and_half_a_minute_later_one_statement_does() {
        MovingClock clock = new MovingClock();
        People people = TestPeople.on(database, TestKeys.master(), clock);
        SignedIn lina = database.within(tenant, () -> people.signIn(ada.launch(), ada.place(tenant), Role.PARTICIPANT));
        Viewer learner = viewer(lina, Role.PARTICIPANT);

        assertThat(database.statements(() -> database.within(tenant, () -> people.courses.edition(learner)))).isZero();
        clock.pass(Duration.ofSeconds(30));
        assertThat(database.statements(() -> database.within(tenant, () -> people.courses.edition(learner)))).isEqualTo(1);
        assertThat(database.statements(() -> database.within(tenant, () -> people.courses.path(learner)))).isZero();
    }

    private Courses courses() {
        return people(NOW).courses;
    }

    private Viewer runs(SignedIn who) {
        return viewer(who, Role.FACILITATOR);
    }

    private Viewer viewer(SignedIn who, Role role) {
        return new Viewer("0a1b2c3d", tenant, who.person(), who.cohort(), role, "fr", Optional.empty(),
                ZoneId.of("Europe/Paris"), false);
    }

    private Optional<SignedIn> recognised(Launches who) {
        return database.within(tenant,
                () -> people(NOW).recognise(who.privacy(), who.place(tenant), Role.PARTICIPANT));
    }

    private SignedIn signIn(Launches launch, Instant at) {
        return database.within(tenant, () ->
                people(at).signIn(launch.launch(), launch.place(tenant), people(at).role(launch.roles(), false)));
    }

    private People people(Instant at) {
        return TestPeople.on(database, TestKeys.master(), Clock.fixed(at, ZoneOffset.UTC));
    }
}
