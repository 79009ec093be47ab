package club.parcours.milestone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision and the advice that came with it.
 *
 * @param judge    what they are called; empty if they are not here any more
 * @param again    ids of the lines to look at again
 * @param language of advice and reason
 * @param voice    id of the file with spoken advice
 * @param unheard  whether there was one, and it went with whoever spoke
 * @param reason   why it corrects an earlier one
 */
public record JudgementView(UUID id, Decision decision, Instant at, Optional<String> judge, List<Reply> replies,
        List<String> again, String language, Optional<String> advice, Optional<String> voice, boolean unheard, Optional<String> reason) {
    @Override
    public String toString() {
        return "JudgementView[" + id + "]";
    }
}
