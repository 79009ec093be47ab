package club.parcours.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import club.parcours.lti.RosterEndpoint;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The groups of a course, where its LMS tells them. */
abstract class RosterGroupsContract extends RosterRig {
    private SignedIn arriveWithGroups() {
        SignedIn in = signIn(teacher.withRoster(new RosterEndpoint(RosterPlatform.ROSTER,
                Optional.of(RosterPlatform.GROUPS))));
        outbox.round(reading);
        return in;
    }

    @Test
    void who_is_in_which_group_is_known_of_those_who_came_and_those_who_did_not() {
        signIn(ada);
        platform.hasGroups("g1 Morning", "g2 Evening club");
        platform.has("5 Learner Ada Active g1,g2", "6 Learner Binta Active g2", "7 Learner Chike");
        SignedIn fanta = arriveWithGroups();

        assertThat(platform.asked()).contains("groups=true");
        assertThat(learners(fanta)).extracting(MemberView::name, MemberView::groups).containsExactlyInAnyOrder(
                tuple("Ada 5", Set.of("g1", "g2")), tuple("Binta", Set.of("g2")), tuple("Chike", Set.of()));
        assertThat(roster(fanta).groups()).extracting(RosterView.Group::id, RosterView.Group::name)
                .containsExactly(tuple("g1", "Morning"), tuple("g2", "Evening club"));
    }

    @Test
    void who_changes_group_is_in_the_new_one_after_the_next_reading() {
        platform.hasGroups("g1 Morning", "g2 Evening");
        platform.has("6 Learner Binta Active g1");
        SignedIn fanta = arriveWithGroups();
        platform.has("6 Learner Binta Active g2");
        refresh(fanta);
        assertThat(learners(fanta)).extracting(MemberView::groups).containsExactly(Set.of("g2"));

        platform.has("6 Learner Binta");
        refresh(fanta);
        assertThat(learners(fanta)).extracting(MemberView::groups).containsExactly(Set.of());
    }

    @Test
    void groups_that_do_not_come_keep_nobody_from_reading_the_roster() {
        platform.has("6 Learner Binta Active g1");
        SignedIn fanta = arriveWithGroups();

        assertThat(learners(fanta)).extracting(MemberView::name).containsExactly("Binta");
        assertThat(roster(fanta).groups()).isEmpty();
        assertThat(roster(fanta).trouble()).isEmpty();
    }

    @Test
    void where_an_lms_offers_none_none_are_asked_for() {
        platform.has("6 Learner Binta");
        SignedIn fanta = arrive();

        assertThat(platform.asked()).doesNotContain("groups");
        assertThat(roster(fanta).groups()).isEmpty();
    }
}
