package club.parcours.milestone;

import club.parcours.curriculum.Criterion;
import club.parcours.curriculum.Framework;
import club.parcours.curriculum.MilestonePlan;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule to change.
 *
 * @param scope       {@code course} or {@code organisation}
 * @param plan        as the curriculum writes it
 * @param lines       that can be counted
 * @param claims      the competences that are asked for
 * @param counted     what stands in each field
 * @param facilitator whether a facilitator decides
 * @param version     of the rule that is changed; 0 where there is none
 * @param own         whether the scope has a rule of its own now
 * @param history     the latest first
 * @param overtaken   somebody else changed it meanwhile
 * @param most        that a line can ask for
 */
public record RuleFormView(String scope, MilestonePlan plan, Map<String, String> counted, boolean facilitator, int version,
        boolean own, List<RuleView> history, boolean overtaken, int most, List<Criterion> lines, Competences claims,
        Framework framework) {
    /**
     * What stands in the fields about competences.
     *
     * @param many  how many
     * @param views words of the chosen ones
     * @param all   words of all there are
     */
    public record Competences(String many, int level, Set<String> views, Set<String> named, List<String> all) {}
}
