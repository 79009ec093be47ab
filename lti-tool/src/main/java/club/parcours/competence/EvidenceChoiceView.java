package club.parcours.competence;

import club.parcours.portfolio.Line;
import java.util.List;

/** What of one's portfolio could show a claim, and does not yet. */
public record EvidenceChoiceView(ClaimSheet sheet, List<Line> lines) {
    @Override
    public String toString() {
        return "EvidenceChoiceView[" + sheet.competence().id() + "]";
    }
}
