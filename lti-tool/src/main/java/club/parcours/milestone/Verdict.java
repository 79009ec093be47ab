package club.parcours.milestone;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a facilitator sends about a submission, as it was typed.
 *
 * @param seen     the last decision they had before their eyes, if there was one
 * @param decision empty if none was chosen
 * @param again    ids of the lines of the checklist to look at again
 * @param voice    a file of theirs
 * @param reason   why an earlier decision is corrected
 */
public record Verdict(Optional<UUID> seen, Optional<Decision> decision, Set<Reply> replies, List<String> again, String advice,
        Optional<UUID> voice, String reason) {
    static final Verdict BLANK =
            new Verdict(Optional.empty(), Optional.empty(), Set.of(), List.of(), "", Optional.empty(), "");

    boolean advises() {
        return !replies.isEmpty() || !again.isEmpty() || !advice.isEmpty() || voice.isPresent();
    }

    Verdict with(String advice, String reason) {
        return new Verdict(seen, decision, replies, again, advice, voice, reason);
    }

    /** The file as a form holds it. */
    public String heard() {
        return voice.map(UUID::toString).orElse("");
    }

    @Override
    public String toString() {
        return "Verdict[" + decision + "]";
    }
}
