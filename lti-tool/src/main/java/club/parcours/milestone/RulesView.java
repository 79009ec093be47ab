package club.parcours.milestone;

import club.parcours.curriculum.MilestonePlan;
import java.util.List;

/** The milestones whose rules can be changed. @param scope {@code course} or {@code organisation} */
public record RulesView(String scope, List<One> milestones) {
    /** @param own whether it has a rule of this scope */
    public record One(MilestonePlan plan, boolean own) {}
}
