package club.parcours.people;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.lti.Roles;
import club.parcours.lti.services.Memberships.Member;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long the names of people who never came are kept, and whose roster is read. */
abstract class RosterNamesContract extends RosterRig {
    private void wait(Duration time) {
        clock.pass(time);
        outbox.round(forgetting);
    }

    private List<String> names(SignedIn who) {
        return learners(who).stream().map(MemberView::name).toList();
    }

    @Test
    void a_day_after_the_reading_names_of_people_who_never_came_are_forgotten_and_theirs_who_came_are_not() {
        signIn(ada);
        platform.has("5 Learner Ada", "6 Learner Binta", "7 Learner Chike");
        SignedIn fanta = arrive();
        wait(Duration.ofHours(23));
        assertThat(names(fanta)).contains("Ada 5", "Binta", "Chike");

        wait(Duration.ofMinutes(61));
        assertThat(names(fanta)).hasSize(3).contains("Ada 5").doesNotContain("Binta", "Chike")
                .filteredOn(name -> name.startsWith("Participant ")).hasSize(2);
        long sealed = database.within(tenant, () -> (Number) database.entities().createQuery(
                "select count(p) from Person p where p.lastSeen is null and p.lmsName is not null").getSingleResult())
                .longValue();
        assertThat(sealed).isZero();
    }

    @Test
    void the_next_reading_tells_them_again_and_the_day_begins_anew() {
        platform.has("6 Learner Binta");
        SignedIn fanta = arrive();
        wait(Duration.ofHours(20));
        refresh(fanta);
        wait(Duration.ofHours(5));
        assertThat(names(fanta)).containsExactly("Binta");
        wait(Duration.ofHours(20));
        assertThat(names(fanta)).doesNotContain("Binta");

        refresh(fanta);
        assertThat(names(fanta)).containsExactly("Binta");
    }

    @Test
    void more_than_a_hundred_are_forgotten_too() {
        platform.invents(250);
        SignedIn fanta = arrive();
        wait(Duration.ofHours(25));

        assertThat(names(fanta)).hasSize(250).allMatch(name -> name.startsWith("Participant "));
    }

    @Test
    void of_a_link_in_no_course_its_own_members_are_asked_for() {
        platform.has("6 Learner Binta");
        signIn(teacher.withoutCourse().withRoster(RosterPlatform.ROSTER));
        outbox.round(reading);

        assertThat(platform.asked()).matches(".*[?&]rlid=[^&]+.*");
        arrive();
        assertThat(platform.asked()).doesNotContain("rlid");
    }

    @Test
    void names_and_subjects_cannot_be_read_while_a_roster_is_staged() {
        platform.has("5 Learner Ada");
        SignedIn fanta = arrive();
        RosterBook.Reading open = book.begin(fanta.cohort()).orElseThrow();
        book.stage(open, 0, List.of(new Member("subject-77", Roles.of(List.of("Learner")), true,
                Optional.of("Lovelace"), List.of())));
        List<?> rows = database.within(tenant, () -> database.entities().createNativeQuery("select m.subject, m.name,"
                + " m.subject_hash from roster_member m where m.tenant_id = :tenant").setParameter("tenant", tenant)
                .getResultList());
        assertThat(rows).hasSize(1);
        for (Object value : (Object[]) rows.get(0)) {
            assertThat(new String((byte[]) value, StandardCharsets.UTF_8)).doesNotContain("subject-77", "Lovelace");
        }
        book.end(open, Optional.empty());
    }
}
