package club.parcours.milestone;

import club.parcours.curriculum.Text;
import club.parcours.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that was submitted and waits for a decision.
 *
 * @param name  what they are called
 * @param title of the milestone
 * @param days  for how many days it has waited
 */
public record WaitingView(UUID id, PersonId person, String name, String milestone, Text title, int attempt, Instant since,
        long days) {
    /** Key of the words for its age. */
    public String age() {
        return days <= 0 ? "milestone.age.today" : days == 1 ? "milestone.age.yesterday" : "milestone.age.days";
    }

    @Override
    public String toString() {
        return "WaitingView[" + id + "]";
    }
}
