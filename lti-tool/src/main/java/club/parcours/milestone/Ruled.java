package club.parcours.milestone;

import club.parcours.curriculum.Criterion;
import club.parcours.curriculum.MilestonePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
        offered.lines().stream().filter(one -> counted.containsKey(one.id()))
                .forEach(one -> lines.add(one.asking(counted.get(one.id()), one.label())));
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
        return new Ruled(plan.asking(lines), rule.number(), Optional.of(rule.id()), changed, rule.claims());
    }
}
