package club.parcours.competence;

import java.util.List;

/** Whom to ask about a claim, and what to show them. */
public record AskingView(ClaimSheet sheet, List<Fellow> fellows) {
    @Override
    public String toString() {
        return "AskingView[" + sheet.competence().id() + "]";
    }

    /** Somebody of the course. */
    public record Fellow(String person, String name) {
        @Override
        public String toString() {
            return "Fellow[" + person + "]";
        }
    }
}
