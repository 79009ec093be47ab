package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.Queue;
import club.parcours.milestone.StuckView;
import club.parcours.milestone.WaitingView;
import club.parcours.people.MemberView;
import club.parcours.portfolio.TestPortfolio;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CockpitTest {
    private static final Instant NOW = Instant.parse("2026-11-25T13:02:00Z");

    /** Nothing waits, and these are stuck. */
    private static final class Stuck extends Queue {
        private List<StuckView> stuck = List.of();
        private Instant before = Instant.MAX;

        @Override
        public List<WaitingView> waiting(Viewer facilitator, Optional<UUID> after, int most) {
            return List.of();
        }

        @Override
        public long size(Viewer facilitator) {
            return 0;
        }

        @Override
        public List<StuckView> stuck(Viewer facilitator, Instant asked) {
            before = asked;
            return stuck;
        }
    }

    private final Viewer fanta = TestPortfolio.viewer(UUID.randomUUID(), new PersonId(UUID.randomUUID()), Role.FACILITATOR);
    private final Stuck queue = new Stuck();
    private final Cockpit cockpit = new Cockpit();

    {
        cockpit.queue = queue;
        cockpit.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void who_needs_a_call_is_named_with_the_reason_and_who_came_or_left_is_not() {
        MemberView stuck = member("Baobab", Optional.of(NOW), false);
        queue.stuck = List.of(new StuckView(stuck.person(), "PM3", days(9)));
        CockpitView view = cockpit.of(fanta, List.of(member("Acacia", Optional.of(days(7)), false),
                member("Dattier", Optional.empty(), false), member("Cèdre", Optional.of(days(12)), false), stuck,
                member("Érable", Optional.empty(), true)), Map.of("PM3", "Deux histoires"));

        assertThat(view.calls()).extracting(CockpitView.Call::name, call -> call.reasons().get(0).word(),
                call -> call.reasons().get(0).arguments()).containsExactly(
                        tuple("Baobab", "home.call.stuck", List.of("Deux histoires", 9L)),
                        tuple("Cèdre", "home.call.away", List.of(12L)), tuple("Dattier", "home.call.never", List.of()));
        assertThat(queue.before).isEqualTo(days(8));
    }

    @Test
    void who_was_called_is_not_named_until_it_is_long_ago() {
        MemberView member = member("Dattier", Optional.empty(), false);

        assertThat(cockpit.of(fanta, List.of(called(member, NOW), called(member, days(7))), Map.of()).calls()).isEmpty();
        assertThat(cockpit.of(fanta, List.of(called(member, days(8))), Map.of()).calls()).hasSize(1);
    }

    private static MemberView called(MemberView one, Instant at) {
        return new MemberView(one.person(), one.name(), one.role(), one.lastSeen(), one.left(), one.groups(), one.named(),
                Optional.of(at));
    }

    @Test
    void more_than_one_can_read_are_counted() {
        CockpitView view = cockpit.of(fanta, IntStream.range(0, 500)
                .mapToObj(one -> member("Participant " + one, Optional.empty(), false)).toList(), Map.of());

        assertThat(view.calls()).hasSizeLessThan(10);
        assertThat(view.calls().size() + view.others()).isEqualTo(500);
    }

    @Test
    void the_whole_list_of_calls_is_read_page_by_page_in_the_same_order() {
        List<MemberView> learners = IntStream.range(0, 95)
                .mapToObj(one -> member("Participant " + one, Optional.of(days(10 + one)), false)).toList();
        List<String> read = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            CallsView calls = cockpit.calls(fanta, learners, Map.of(), new Look(Optional.empty(), Optional.of("g1"), page));
            assertThat(calls.pagination()).isEqualTo(new Pagination(page, 95));
            calls.calls().forEach(call -> read.add(call.name()));
        }
        assertThat(read).hasSize(95).doesNotHaveDuplicates().startsWith("Participant 94", "Participant 93").endsWith("Participant 0");
        assertThat(cockpit.calls(fanta, learners, Map.of(), new Look(Optional.empty(), Optional.of("g1"), 9)))
                .satisfies(last -> assertThat(last.look().query()).isEqualTo("?group=g1&page=3"));
    }

    private static Instant days(int ago) {
        return NOW.minus(Duration.ofDays(ago));
    }

    private static MemberView member(String name, Optional<Instant> seen, boolean left) {
        return new MemberView(new PersonId(UUID.randomUUID()), name, Role.PARTICIPANT, seen, left, Set.of(), true);
    }
}
