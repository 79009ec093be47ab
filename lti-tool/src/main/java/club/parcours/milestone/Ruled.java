package club.parcours.milestone;

import club.parcours.curriculum.Criterion;
import club.parcours.curriculum.MilestonePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A milestone as a course asks for it. Its points are the curriculum's: LMSs know them, and they are whole.
 *
 * @param version of the rule; 0 where the curriculum's own applies
 * @param rule    its id
 * @param changed lines whose number is another than the curriculum's
 * @param claims  what the line about competences asks for, if there is one
 */
record Ruled(MilestonePlan plan, int version, Optional<UUID> rule, Set<String> changed, Optional<ClaimsAsked> claims) {
    /** What is counted in the line about competences. */
    static final String CLAIMS = "claims";

    static Ruled asWritten(MilestonePlan plan) {
        return new Ruled(plan, 0, Optional.empty(), Set.of(), Optional.empty());
    }

    static Ruled by(MilestonePlan plan, Rule rule, Offered offered) {
        Map<String, Integer> counted = rule.counted();
        List<Criterion> lines = new ArrayList<>();
        offered.lines().stream().filter(one -> counted.containsKey(one.id())).forEach(one -> lines.add(
                new Criterion(one.id(), one.measure(), counted.get(one.id()), one.points(), one.label(), one.kinds())));
        if (lines.isEmpty()) {
            return asWritten(plan); // the curriculum has none of these lines any more
        }
        rule.claims().ifPresent(asked -> lines.add(
                new Criterion(plan.id() + "-" + CLAIMS, CLAIMS, asked.many(), 0, offered.claims().apply(asked), List.of())));
        if (rule.asksFacilitator()) {
            lines.add(plan.criteria().stream().filter(Criterion::judged).findFirst()
                    .orElseGet(() -> new Criterion(plan.id() + "-view", "decision", 1, 0, offered.view(), List.of())));
        }
        Set<String> changed = offered.lines().stream().filter(one -> counted.containsKey(one.id())
                && counted.get(one.id()) != one.atLeast()).map(Criterion::id).collect(Collectors.toSet());
        return new Ruled(new MilestonePlan(plan.id(), plan.module(), plan.icon(), plan.points(), plan.title(), plan.reached(),
                shared(lines, plan.points())), rule.number(), Optional.of(rule.id()), changed, rule.claims());
    }

    /**
     * All points shared out in the proportion the curriculum gives them, in whole points: largest remainders first. Where the
     * curriculum gives none of the lines any, the first of them have the same.
     */
    private static List<Criterion> shared(List<Criterion> lines, int points) {
        int given = lines.stream().mapToInt(Criterion::points).sum();
        int[] weights = lines.stream().mapToInt(one -> given > 0 ? one.points() : one.measure().equals("entries") ? 1 : 0).toArray();
        int weight = IntStream.of(weights).sum();
        int[] share = IntStream.of(weights).map(one -> one * points / weight).toArray();
        int left = points - IntStream.of(share).sum();
        IntStream.range(0, share.length).boxed()
                .sorted(Comparator.comparing((Integer at) -> -(weights[at] * points % weight)))
                .limit(left).forEach(at -> share[at]++);
        return IntStream.range(0, share.length).mapToObj(at -> {
            Criterion one = lines.get(at);
            return new Criterion(one.id(), one.measure(), one.atLeast(), share[at], one.label(), one.kinds());
        }).toList();
    }
}
