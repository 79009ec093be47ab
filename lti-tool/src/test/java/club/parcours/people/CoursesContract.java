package club.parcours.people;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
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
