package club.parcours.home;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.Queue;
import club.parcours.milestone.StuckView;
import club.parcours.people.MemberView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sees what waits in a group, and who needs a call and why. */
@ApplicationScoped
class Cockpit {
    /** After so many days without a visit, after advice without a new version, or after a call, somebody should call. */
    static final int LONG = 8;

    private static final int REVIEWS = 3;
    private static final int CALLS = 6;

    @Inject
    Queue queue;

    @Inject
    Clock clock;

    /**
     * @param learners who is in the course; whoever left needs no call
     * @param titles   of the course's milestones, by id
     */
    CockpitView of(Viewer viewer, List<MemberView> learners, Map<String, String> titles) {
        List<Urgent> urgent = urgent(viewer, learners);
        return new CockpitView(queue.waiting(viewer, Optional.empty(), REVIEWS), queue.size(viewer),
                urgent.stream().limit(CALLS).map(one -> call(viewer, one, titles)).toList(), Math.max(0, urgent.size() - CALLS));
    }

    /** Everybody who needs a call, a page of them. Arguments as for {@link #of}. One statement. */
    CallsView calls(Viewer viewer, List<MemberView> learners, Map<String, String> titles, Look look) {
        List<Urgent> urgent = urgent(viewer, learners);
        Pagination pagination = Pagination.of(look.page(), urgent.size());
        return new CallsView(pagination.of(urgent).stream().map(one -> call(viewer, one, titles)).toList(), pagination,
                new Look(look.module(), look.group(), pagination.number()));
    }

    /** Somebody who needs a call. @param stuck where they do not go on */
    private record Urgent(MemberView member, List<StuckView> stuck) {}

    /** Those who are stuck first, then those who stayed away longest; who never came is last. */
    private List<Urgent> urgent(Viewer viewer, List<MemberView> learners) {
        Instant lately = clock.instant().minus(Duration.ofDays(LONG));
        Map<PersonId, List<StuckView>> stuck =
                queue.stuck(viewer, lately).stream().collect(Collectors.groupingBy(StuckView::person));
        return learners.stream().filter(member -> !member.left() && member.called().filter(lately::isBefore).isEmpty())
                .map(member -> new Urgent(member, stuck.getOrDefault(member.person(), List.of())))
                .filter(one -> !one.stuck().isEmpty() || one.member().lastSeen().map(seen -> days(viewer, seen) >= LONG).orElse(true))
                .sorted(Comparator.comparing((Urgent one) -> one.stuck().isEmpty())
                        .thenComparing(one -> one.member().lastSeen().orElse(Instant.MAX)))
                .toList();
    }

    private CockpitView.Call call(Viewer viewer, Urgent one, Map<String, String> titles) {
        List<CockpitView.Reason> reasons = new ArrayList<>();
        one.stuck().forEach(where -> reasons.add(new CockpitView.Reason("route", "home.call.stuck",
                List.of(titles.getOrDefault(where.milestone(), where.milestone()), days(viewer, where.since())))));
        Optional<Long> away = one.member().lastSeen().map(seen -> days(viewer, seen));
        if (away.isEmpty()) {
            reasons.add(new CockpitView.Reason("door-enter", "home.call.never", List.of()));
        } else if (away.get() >= LONG) {
            reasons.add(new CockpitView.Reason("hourglass", "home.call.away", List.of(away.get())));
        }
        return new CockpitView.Call(one.member().person().toString(), one.member().name(), reasons);
    }

    private long days(Viewer viewer, Instant since) {
        return ChronoUnit.DAYS.between(since.atZone(viewer.zone()).toLocalDate(),
                LocalDate.now(clock.withZone(viewer.zone())));
    }
}
