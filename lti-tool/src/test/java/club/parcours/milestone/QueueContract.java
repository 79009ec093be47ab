package club.parcours.milestone;

import static club.parcours.milestone.ReviewsRig.elsewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

abstract class QueueContract {
    private static final int MANY = 5_000;

    /** Everybody has a name. */
    private static final class Named extends People {
        @Override
        public Map<PersonId, String> names(Viewer viewer, Collection<PersonId> wanted) {
            return wanted.stream().collect(Collectors.toMap(Function.identity(), person -> "Participant"));
        }
    }

    private final ReviewsRig rig = new ReviewsRig(database());
    private final Queue queue = TestMilestones.queue(rig.database, rig.reviews.curriculum, new Named());

    abstract TestDatabase database();

    @Test
    void the_oldest_come_first_with_their_age_and_what_was_decided_or_taken_back_is_gone() {
        rig.twoStories();
        rig.submit();
        queue.clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(3));
        assertThat(first()).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(rig.lina.person());
            assertThat(one.milestone()).isEqualTo("PM3");
            assertThat(one.days()).isEqualTo(3);
        });
        rig.decide(rig.fanta, Decision.ALMOST, "Et après ?", "");
        assertThat(first()).isEmpty();
        rig.submit();
        assertThat(first()).extracting(WaitingView::attempt).containsExactly(2);
        rig.tap(() -> rig.reviews.takeBack(rig.lina, first().get(0).id()));
        assertThat(first()).isEmpty();
    }

    @Test
    void five_thousand_take_as_many_statements_as_one_and_are_walked_through_without_a_gap() {
        many(1);
        int few = statements(Optional.empty());
        many(MANY - 1);

        assertThat(statements(Optional.empty())).isEqualTo(few).isEqualTo(1);
        assertThat(rig.in(() -> queue.size(rig.fanta))).isEqualTo(MANY);
        List<UUID> walked = new ArrayList<>();
        Optional<UUID> after = Optional.empty();
        for (int page = 0; page <= MANY / Queue.SLICE; page++) {
            Optional<UUID> from = after;
            List<WaitingView> slice = rig.in(() -> queue.waiting(rig.fanta, from, Queue.SLICE));
            slice.forEach(one -> walked.add(one.id()));
            after = slice.isEmpty() ? after : Optional.of(slice.get(slice.size() - 1).id());
        }
        assertThat(walked).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(statements(after)).isEqualTo(few);
    }

    @Test
    void who_was_told_to_go_on_and_did_not_is_stuck_until_they_submit_anew() {
        rig.twoStories();
        rig.submit();
        assertThat(stuck()).isEmpty();
        rig.decide(rig.fanta, Decision.NOT_YET, "Un exemple ?", "");
        assertThat(stuck()).singleElement().satisfies(one -> assertThat(one.milestone()).isEqualTo("PM3"));
        assertThat(rig.in(() -> queue.stuck(rig.fanta, Instant.now().minus(Duration.ofDays(1))))).as("not for long").isEmpty();
        rig.submit();
        assertThat(stuck()).isEmpty();
        rig.tap(() -> rig.reviews.takeBack(rig.lina, first().get(0).id()));
        assertThat(stuck()).as("taken back").hasSize(1);
    }

    @Test
    void who_reached_it_after_all_is_not_stuck() {
        rig.twoStories();
        rig.submit();
        rig.decide(rig.fanta, Decision.REACHED, "", "");

        assertThat(stuck()).isEmpty();
        rig.decide(rig.fanta, Decision.NOT_YET, "Un exemple ?", "Mal lu");
        assertThat(stuck()).hasSize(1);
    }

    @Test
    void it_is_seen_by_those_who_run_that_course_alone() {
        rig.twoStories();
        rig.submit();
        for (Role role : List.of(Role.PARTICIPANT, Role.MENTOR, Role.REFERENT, Role.GUEST, Role.NONE)) {
            Viewer other = rig.viewer(role);
            assertThatThrownBy(() -> rig.in(() -> queue.waiting(other, Optional.empty(), 3))).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> rig.in(() -> queue.size(other))).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> rig.in(() -> queue.stuck(other, Instant.now()))).isInstanceOf(Forbidden.class);
        }
        assertThat(rig.in(() -> queue.waiting(elsewhere(rig.fanta), Optional.empty(), 3))).isEmpty();
        assertThat(rig.in(() -> queue.size(elsewhere(rig.fanta)))).isZero();
        assertThat(rig.database.within(UUID.randomUUID(), () -> queue.size(rig.fanta))).isZero();
    }

    private void many(int count) {
        rig.tap(() -> {
            for (int at = 0; at < count; at++) {
                Viewer learner = rig.viewer(Role.PARTICIPANT);
                rig.database.entities().persist(new Submission(UUID.randomUUID(), Instant.EPOCH.plusSeconds(at / 3), learner,
                        "PM3", 1, new RuleMark("1", 0, Optional.empty()), new byte[] {1}));
            }
        });
    }

    private int statements(Optional<UUID> after) {
        return rig.database.statements(() -> rig.in(() -> queue.waiting(rig.fanta, after, Queue.SLICE)));
    }

    private List<WaitingView> first() {
        return rig.in(() -> queue.waiting(rig.fanta, Optional.empty(), 3));
    }

    private List<StuckView> stuck() {
        return rig.in(() -> queue.stuck(rig.fanta, Instant.now().plusSeconds(5)));
    }
}
