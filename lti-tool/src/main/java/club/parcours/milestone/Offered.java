package club.parcours.milestone;

import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Criterion;
import club.parcours.curriculum.Framework;
import club.parcours.curriculum.Text;
import club.parcours.kernel.Invalid;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a rule can ask for in a milestone, and the words for it.
 *
 * @param lines  that can be counted: the curriculum's, then what else the module's exercises bring, without points
 * @param view   the sentence of the line that a facilitator decides about, where the curriculum has none
 * @param claims the sentence of the line about competences
 */
record Offered(List<Criterion> lines, Text view, Function<ClaimsAsked, Text> claims) {
    /** More of one thing no rule may ask for. */
    static final int MOST = 60;

    /** What can be asked for. @throws Invalid for each field at fault */
    Asked checked(Asked asked, Framework framework) {
        Map<String, Invalid.Message> wrong = new LinkedHashMap<>();
        Map<String, Integer> counted = new LinkedHashMap<>();
        lines.stream().filter(one -> asked.counted().containsKey(one.id())).forEach(one -> {
            int many = asked.counted().get(one.id());
            if (many < 0 || many > MOST) {
                wrong.put(one.id(), new Invalid.Message("milestone.rule.too-many", MOST));
            } else if (many > 0) {
                counted.put(one.id(), many);
            }
        });
        if (counted.isEmpty() && wrong.isEmpty() && !asked.counted().isEmpty()) {
            wrong.put("all", new Invalid.Message("milestone.rule.nothing"));
        }
        Optional<ClaimsAsked> claims = asked.claims().filter(one -> one.many() != 0).map(one -> checked(one, framework, wrong));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new Asked(counted, asked.facilitator(), claims);
    }

    /** @param wrong gets each field at fault */
    private static ClaimsAsked checked(ClaimsAsked asked, Framework framework, Map<String, Invalid.Message> wrong) {
        Set<String> named = new LinkedHashSet<>(framework.competences().stream().map(Competence::id)
                .filter(asked.named()::contains).toList());
        int most = named.isEmpty() ? framework.competences().size() : named.size();
        if (asked.many() < 0 || asked.many() > most) {
            wrong.put(Ruled.CLAIMS, new Invalid.Message("milestone.rule.too-many", most));
        }
        if (framework.level(asked.level()).isEmpty()) {
            wrong.put("level", new Invalid.Message("milestone.rule.level-missing"));
        }
        if (asked.views().isEmpty()) {
            wrong.put("views", new Invalid.Message("milestone.rule.views-missing"));
        }
        return new ClaimsAsked(asked.many(), asked.level(), asked.views(), named);
    }
}
