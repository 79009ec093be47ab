package club.parcours.milestone;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Text;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What waits for those who run a course. The number of statements does not depend on how much that is. */
@ApplicationScoped
@Transactional
public class Queue {
    /** How many of it stand on one page. */
    static final int SLICE = 50;

    @Inject
    Submissions submissions;

    @Inject
    Curriculum curriculum;

    @Inject
    People people;

    @Inject
    Clock clock;

    /**
     * What was submitted in the viewer's course and waits for a decision, the oldest first, and who submitted it, in three
     * statements.
     *
     * @param after the last one already shown
     */
    public List<WaitingView> waiting(Viewer facilitator, Optional<UUID> after, int most) {
        facilitator.mustFacilitate();
        List<Submission> slice = submissions.waiting(facilitator.cohort(), after, most);
        Map<PersonId, String> names =
                people.names(facilitator, slice.stream().map(Submission::person).collect(Collectors.toSet()));
        Map<String, MilestonePlan> plans = curriculum.milestones(facilitator).stream()
                .collect(Collectors.toMap(MilestonePlan::id, Function.identity()));
        LocalDate today = LocalDate.now(clock.withZone(facilitator.zone()));
        return slice.stream()
                .map(one -> new WaitingView(one.id(), one.person(), names.getOrDefault(one.person(), ""), one.milestone(),
                        Optional.ofNullable(plans.get(one.milestone())).map(MilestonePlan::title)
                                .orElseGet(() -> new Text(one.milestone(), "fr")), one.attempt(), one.createdAt(), ChronoUnit.DAYS.between(
                                one.createdAt().atZone(facilitator.zone()).toLocalDate(), today))).toList();
    }

    /** How much waits in the viewer's course. One statement. */
    public long size(Viewer facilitator) {
        facilitator.mustFacilitate();
        return submissions.countWaiting(facilitator.cohort());
    }

    /** Who was last told to go on before this moment, did not, and has not reached it otherwise. One statement. */
    public List<StuckView> stuck(Viewer facilitator, Instant before) {
        facilitator.mustFacilitate();
        return submissions.stuck(facilitator.cohort(), before);
    }
}
