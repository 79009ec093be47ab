package club.parcours.milestone;

import club.parcours.curriculum.Criterion;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.portfolio.Measures;
import java.util.List;
import java.util.stream.Stream;

/**
 * A milestone's criteria held against what can be counted in a portfolio.
 *
 * @param decided whether a facilitator has said that it is reached
 */
record Checklist(MilestonePlan plan, Measures measures, boolean decided) {
    List<CriterionView> lines() {
        return plan.criteria().stream()
                .map(criterion -> new CriterionView(criterion.id(), criterion.label(), have(criterion),
                        criterion.atLeast(), criterion.points(), criterion.judged()))
                .toList();
    }

    int points() {
        return lines().stream().filter(CriterionView::met).mapToInt(CriterionView::points).sum();
    }

    boolean complete() {
        return lines().stream().allMatch(CriterionView::met);
    }

    /** Whether all is met that can be counted: what is left is somebody's to say. */
    boolean ready() {
        return lines().stream().allMatch(line -> line.met() || line.judged());
    }

    /** What is not met yet, in order. */
    Stream<Criterion> open() {
        return plan.criteria().stream().filter(criterion -> have(criterion) < criterion.atLeast());
    }

    private long have(Criterion criterion) {
        return switch (criterion.measure()) {
            case "steps" -> measures.steps();
            case "step-kinds" -> measures.kinds();
            case "proud-steps" -> measures.proud();
            case "kept-steps" -> measures.kept();
            case "entries" -> measures.entriesOf(criterion.kinds());
            case "decision" -> decided ? 1 : 0;
            default -> throw new IllegalStateException("nobody counts " + criterion.measure());
        };
    }
}
