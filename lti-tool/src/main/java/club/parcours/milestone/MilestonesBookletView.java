package club.parcours.milestone;

import club.parcours.curriculum.MilestonePlan;
import club.parcours.takeout.BookletView.Enclosed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Milestones to take along: those with points, or of which something was submitted. @param files those that go along, by their ids */
public record MilestonesBookletView(List<One> milestones, Map<String, Enclosed> files) {
    /** One milestone. */
    public record One(MilestonePlan plan, int points, Optional<Instant> reachedAt, List<Submitted> submitted) {}

    /** Something submitted, with what was decided. */
    public record Submitted(int attempt, Instant submittedAt, List<JudgementView> decisions) {}

    static List<One> of(List<MilestonePlan> plans, List<Standing> standings, List<MilestoneHolder.Submitted> submitted) {
        return plans.stream().map(plan -> {
            Optional<Standing> standing = standings.stream().filter(one -> one.milestone().equals(plan.id())).findFirst();
            return new One(plan, standing.map(Standing::points).orElse(0), standing.flatMap(Standing::reachedAt),
                    submitted.stream().filter(one -> one.milestone().equals(plan.id()))
                            .map(one -> new Submitted(one.attempt(), one.submittedAt(), one.decisions())).toList());
        }).filter(one -> one.points() > 0 || !one.submitted().isEmpty()).toList();
    }

    @Override
    public String toString() {
        return "MilestonesBookletView[]";
    }
}
