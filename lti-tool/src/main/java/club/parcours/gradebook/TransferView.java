package club.parcours.gradebook;

import club.parcours.kernel.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A score on its way to the LMS.
 *
 * @param milestone its id; {@link #wholePath} tells whether it is all of them together
 * @param reason message key of one plain sentence for those who run the course: what happened, and who can do what about it
 * @param at when it arrived, or when it was judged if it has not arrived
 * @param sendable whether a facilitator may have it sent again
 * @param seen what stood in the LMS's gradebook, if somebody asked
 */
public record TransferView(
        UUID id,
        PersonId person,
        String milestone,
        BigDecimal points,
        BigDecimal maximum,
        boolean complete,
        TransferState state,
        String reason,
        Instant at,
        boolean sendable,
        Optional<SeenView> seen) {
    static final String REASON = "gradebook.transfer.";
    private static final String TOLD = "gradebook.told.";

    /** The message key of the same in the learner's words: what it means for the score, and nothing about settings. */
    public String told() {
        return TOLD + reason.substring(REASON.length());
    }

    /** Whether this is the total of all milestones, in the column of a link to the whole path. */
    public boolean wholePath() {
        return milestone.equals(MilestoneColumn.WHOLE_PATH.milestone());
    }
}
