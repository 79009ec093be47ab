package club.parcours.home;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.Queue;
import club.parcours.milestone.Standing;
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
    CockpitView of(Viewer viewer, List<MemberView> learners, Map<PersonId, Map<String, Standing>> standings,
            Map<String, String> titles) {
        Map<PersonId, List<StuckView>> stuck = queue.stuck(viewer, clock.instant().minus(Duration.ofDays(LONG))).stream()
                .filter(one -> !reached(standings, one)).collect(Collectors.groupingBy(StuckView::person));
        Instant lately = clock.instant().minus(Duration.ofDays(LONG));
        List<CockpitView.Call> calls = learners.stream()
                .filter(member -> !member.left() && member.called().filter(lately::isBefore).isEmpty())
                .sorted(Comparator.comparing((MemberView member) -> !stuck.containsKey(member.person()))
                        .thenComparing(member -> member.lastSeen().orElse(Instant.MAX)))
                .map(member -> new CockpitView.Call(member.person().toString(), member.name(),
                        reasons(viewer, member, stuck.getOrDefault(member.person(), List.of()), titles)))
                .filter(call -> !call.reasons().isEmpty()).toList();
        return new CockpitView(queue.waiting(viewer, Optional.empty(), REVIEWS), queue.size(viewer),
                calls.stream().limit(CALLS).toList(), Math.max(0, calls.size() - CALLS));
    }

    private static boolean reached(Map<PersonId, Map<String, Standing>> standings, StuckView one) {
        return Optional.ofNullable(standings.getOrDefault(one.person(), Map.of()).get(one.milestone()))
                .flatMap(Standing::reachedAt).isPresent();
    }

    private List<CockpitView.Reason> reasons(Viewer viewer, MemberView member, List<StuckView> stuck,
            Map<String, String> titles) {
        List<CockpitView.Reason> reasons = new ArrayList<>();
        stuck.forEach(one -> reasons.add(new CockpitView.Reason("route", "home.call.stuck",
                List.of(titles.getOrDefault(one.milestone(), one.milestone()), days(viewer, one.since())))));
        Optional<Long> away = member.lastSeen().map(seen -> days(viewer, seen));
        if (away.isEmpty()) {
            reasons.add(new CockpitView.Reason("door-enter", "home.call.never", List.of()));
        } else if (away.get() >= LONG) {
            reasons.add(new CockpitView.Reason("hourglass", "home.call.away", List.of(away.get())));
        }
        return reasons;
    }

    private long days(Viewer viewer, Instant since) {
        return ChronoUnit.DAYS.between(since.atZone(viewer.zone()).toLocalDate(),
                LocalDate.now(clock.withZone(viewer.zone())));
    }
}
