package club.parcours.people;

import static club.parcours.people.Launches.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who was called. */
abstract class CallsContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final UUID registration = UUID.randomUUID();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final People people = TestPeople.on(database, TestKeys.master(), clock);
    private final Calls calls = new Calls();

    {
        calls.accounts = people.accounts;
        calls.clock = clock;
    }

    abstract TestDatabase database();

    @Test
    void who_was_called_is_known_in_that_course_alone_and_only_those_who_run_it_say_so() {
        Launches ada = Launches.of(registration, "5");
        Launches teacher = Launches.of(registration, "3").as(TEACHER);
        SignedIn learner = signIn(ada);
        signIn(ada.in("3"));
        SignedIn here = signIn(teacher);
        SignedIn there = signIn(teacher.in("3"));
        SignedIn apart = signIn(Launches.of(registration, "4").as(TEACHER).in("7"));
        for (SignedIn other : List.of(learner, apart)) {
            assertThatThrownBy(() -> call(tenant, other, learner)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> call(UUID.randomUUID(), here, learner)).isInstanceOf(NotFound.class);
        assertThat(called(here, learner)).isEmpty();

        call(tenant, here, learner);
        assertThat(called(here, learner)).contains(NOW);
        assertThat(called(there, learner)).isEmpty();
    }

    private void call(UUID of, SignedIn who, SignedIn whom) {
        database.within(of, () -> calls.made(viewer(who), whom.person()));
    }

    private Optional<Instant> called(SignedIn leader, SignedIn learner) {
        return database.within(tenant, () -> people.members(viewer(leader), leader.cohort())).stream()
                .filter(member -> member.person().equals(learner.person())).findFirst().flatMap(MemberView::called);
    }

    private SignedIn signIn(Launches launch) {
        return database.within(tenant, () ->
                people.signIn(launch.launch(), launch.place(tenant), people.role(launch.roles(), false)));
    }

    private Viewer viewer(SignedIn signedIn) {
        return new Viewer("0badcafe", tenant, signedIn.person(), signedIn.cohort(), signedIn.role(),
                signedIn.language(), signedIn.secondLanguage(), ZoneId.of("Europe/Paris"), signedIn.preview());
    }
}
