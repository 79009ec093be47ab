package club.parcours.competence;

import club.parcours.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody else says of a claim.
 *
 * @param by      empty once they are erased
 * @param givenAt empty while they have not answered all
 * @param level   what those who run the course confirm; of which level whoever was asked speaks, if that is known
 * @param answers ids of the answers of whoever was asked
 * @param words   what those who run the course add
 * @param voice   file in which whoever was asked says it
 * @param shown   the entries that whoever was asked may see
 * @param version to send back with a change, so that no newer words are lost
 */
public record OpinionView(UUID id, UUID claim, Side side, Optional<PersonId> by, Instant askedAt, Optional<Instant> givenAt,
        Optional<Integer> level, List<String> answers, Optional<String> words, List<UUID> shown,
        Optional<UUID> voice, int version) {
    /** Whether it was given from this side. */
    boolean given(Side from) {
        return side == from && givenAt.isPresent();
    }

    /** For whom it is about to take along: who gave it is for themselves to tell. */
    OpinionView withoutGiver() {
        return new OpinionView(id, claim, side, Optional.empty(), askedAt, givenAt, level, answers, words, shown, voice, version);
    }

    /** The same as if nothing had been answered yet. */
    OpinionView unanswered() {
        return new OpinionView(id, claim, side, by, askedAt, Optional.empty(), level, List.of(), words, shown, Optional.empty(), version);
    }

    /** Whether it says just this. */
    boolean says(int step, Optional<String> said) {
        return level.equals(Optional.of(step)) && words.equals(said);
    }

    /**
     * The same, with what was answered at an earlier moment.
     *
     * @param heard whether the reader may hear the recording of then; one that was made since is not of then
     */
    OpinionView as(KeptClaim.Answered then, boolean heard) {
        return new OpinionView(id, claim, side, by, askedAt, Optional.of(Instant.parse(then.at())),
                Optional.ofNullable(then.level()), then.answers(), words, shown,
                voice.filter(file -> heard && file.equals(then.voice())), version);
    }

    @Override
    public String toString() {
        return "OpinionView[" + id + "]";
    }
}
