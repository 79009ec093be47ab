package club.parcours.competence;

import club.parcours.portfolio.Line;
import java.util.List;

/**
 * What of one's portfolio could show a claim, and does not yet.
 *
 * @param far  how far back one looked
 * @param more how far back to look for more; 0 if there is none
 */
public record EvidenceChoiceView(ClaimSheet sheet, List<Line> lines, int far, int more) {
    @Override
    public String toString() {
        return "EvidenceChoiceView[" + sheet.competence().id() + "]";
    }
}
