package club.parcours.competence;

import java.util.List;
import java.util.UUID;

/**
 * Whom to ask about a claim, and what to show them.
 *
 * @param chosen the one who is ticked, or empty
 * @param showing the entries that are ticked
 */
public record AskingView(ClaimSheet sheet, List<Fellow> fellows, String chosen, List<UUID> showing) {
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
