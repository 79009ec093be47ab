package club.parcours.milestone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was submitted.
 *
 * @param attempt   the first, the second, ...
 * @param waiting   nobody has decided yet
 * @param takenBack before anybody decided
 * @param rule which it met
 * @param copy      empty once it was taken back
 * @param judgements oldest first; the last one counts
 * @param unasked   nothing was submitted: those who run the course decided by themselves
 */
public record SubmissionView(UUID id, int attempt, Instant at, boolean waiting, boolean takenBack, RuleMark rule,
        Optional<FrozenView> copy,
        List<JudgementView> judgements, boolean unasked) {
    /** The decision that counts. */
    public Optional<JudgementView> last() {
        return judgements.isEmpty() ? Optional.empty() : Optional.of(judgements.get(judgements.size() - 1));
    }
}
