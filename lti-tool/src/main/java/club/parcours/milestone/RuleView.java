package club.parcours.milestone;

import club.parcours.curriculum.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of a rule.
 *
 * @param asAbove whether it took back what was asked for before, to be as the organisation or the curriculum says
 */
public record RuleView(int version, Instant at, boolean asAbove, List<Line> lines, Optional<ClaimsAsked> claims) {
    /** One line. @param needed how many it takes */
    public record Line(String id, Text label, int needed, int points, boolean judged) {}
}
