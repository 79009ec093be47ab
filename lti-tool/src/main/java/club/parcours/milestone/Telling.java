package club.parcours.milestone;

import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Taught;
import club.parcours.gradebook.Achieved;
import club.parcours.gradebook.Gradebook;
import club.parcours.gradebook.MilestoneColumn;
import club.parcours.kernel.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells gradebooks what somebody has reached.
 *
 * @param taught    by course, what it teaches
 * @param corrected whether somebody corrected it, so that it may also be less than before
 */
record Telling(Gradebook gradebook, Function<UUID, Taught> taught, Instant at, boolean corrected) {
    /** Tells the courses that teach it of each milestone, and every course of its total. */
    void tell(PersonId person, List<MilestonePlan> risen, List<Assessment> held) {
        Map<String, Assessment> known = held.stream().collect(Collectors.toMap(Assessment::milestone, one -> one));
        risen.stream().filter(plan -> known.containsKey(plan.id())).forEach(plan -> {
            Assessment has = known.get(plan.id());
            gradebook.report(person, new MilestoneColumn(plan.id(), plan.module(), plan.title().value()),
                    new Achieved(BigDecimal.valueOf(has.points()), BigDecimal.valueOf(plan.points()), has.reached(), at, corrected),
                    course -> taught.apply(course).has(plan.module()));
        });
        gradebook.reportPath(person, course -> total(taught.apply(course), known, risen));
    }

    /**
     * All milestones of a path together, and whether what is reached of them is enough; less than before only where what was
     * corrected is on it.
     */
    private Achieved total(Taught course, Map<String, Assessment> known, List<MilestonePlan> risen) {
        List<MilestonePlan> plans = course.milestones();
        int points = plans.stream().map(plan -> known.get(plan.id())).filter(Objects::nonNull)
                .mapToInt(Assessment::points).sum();
        boolean completed = course.completedBy(known.values().stream().filter(Assessment::reached).map(Assessment::milestone)
                .collect(Collectors.toSet()));
        return new Achieved(BigDecimal.valueOf(points),
                BigDecimal.valueOf(plans.stream().mapToInt(MilestonePlan::points).sum()), completed, at,
                corrected && risen.stream().anyMatch(plan -> course.has(plan.module())));
    }
}
