package club.parcours.competence;

import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Framework;
import club.parcours.framework.OwnTags;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What three say of one claim, side by side.
 *
 * @param self    the level its owner says; empty while they say none
 * @param saidAt  when they said it
 * @param peers   what those say who were asked
 * @param leaders what those say who run the course
 * @param tags    what others call what it is about
 * @param ownTags what the organisation's own frameworks call it, in the versions in which it was said
 * @param version  of the framework in which it was said, where that is not the one of today
 * @param unproven whether the level that was confirmed last is more than what shows it now
 * @param words    what its owner says of it in a sentence of their own
 */
public record SaidView(Competence competence, Optional<ClaimSheet.Step> self, Optional<Instant> saidAt,
        List<ClaimSheet.Voice> peers, List<ClaimSheet.Voice> leaders, List<Framework.Tagged> tags, List<OwnTags> ownTags,
        Optional<String> version, boolean unproven, Optional<String> words) {
    @Override
    public String toString() {
        return "SaidView[" + competence.id() + "]";
    }
}
