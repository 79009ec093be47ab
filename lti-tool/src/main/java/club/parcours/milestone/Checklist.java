package club.parcours.milestone;

import club.parcours.curriculum.Criterion;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Module;
import club.parcours.portfolio.Measures;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A milestone's criteria held against what can be counted in a portfolio.
 *
 * @param decided whether a facilitator has said that it is reached
 */
record Checklist(Ruled ruled, Counted counted, boolean decided) {
    MilestonePlan plan() {
        return ruled.plan();
    }

    List<CriterionView> lines() {
        return plan().criteria().stream()
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

    /** Whether all is met that its owner can bring about: what is left is for those to say who run the course. */
    boolean ready() {
        return plan().criteria().stream().allMatch(line -> line.judged() || have(line) >= line.atLeast()
                || line.measure().equals(Ruled.CLAIMS) && claimed().size() >= line.atLeast());
    }

    /** The competences that its owner has brought to where the rule asks for them. */
    Set<String> claimed() {
        return ruled.claims().map(asked -> asked.withoutFacilitator().met(counted.claims())).orElse(Set.of());
    }

    /** What is not met yet, in order. */
    Stream<Criterion> open() {
        return plan().criteria().stream().filter(criterion -> have(criterion) < criterion.atLeast());
    }

    /** Below the launch, what helps with the first line that is not met. @param module to which it belongs, where it is known */
    Optional<String> helpful(Optional<Module> module) {
        List<Exercise> exercises = module.map(Module::exercises).orElse(List.of());
        return open().flatMap(criterion -> criterion.measure().equals(Ruled.CLAIMS) ? Stream.of("competences")
                : exercises.stream().filter(one -> one.helps(criterion)).map(Exercise::id).map("exercises/"::concat)).findFirst();
    }

    private long have(Criterion criterion) {
        Measures measures = counted.measures();
        return switch (criterion.measure()) {
            case "steps" -> measures.steps();
            case "step-kinds" -> measures.kinds();
            case "proud-steps" -> measures.proud();
            case "kept-steps" -> measures.kept();
            case "entries" -> measures.entriesOf(criterion.kinds());
            case Criterion.CHOSEN -> counted.chosen().stream().filter(entry -> criterion.kinds().contains(entry.kind())
                    && entry.any(criterion.choices())).count();
            case Ruled.CLAIMS -> ruled.claims().orElseThrow().met(counted.claims()).size();
            case "decision" -> decided ? 1 : 0;
            default -> throw new IllegalStateException("nobody counts " + criterion.measure());
        };
    }
}
