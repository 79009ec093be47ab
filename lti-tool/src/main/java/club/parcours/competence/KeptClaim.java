package club.parcours.competence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it was at one moment, for a room above to keep as JSON: its owner's word, and what those said who were asked.
 *
 * @param version of the framework it is of
 * @param saidAt  when its owner said it, in ISO 8601
 * @param carried versions of the organisation's own frameworks in which they said it; nothing in copies of before
 * @param words   the same in a sentence of their own
 */
public record KeptClaim(UUID claim, String version, String competence, int selfLevel, String saidAt, List<String> carried,
        List<Answered> peers, @Nullable String words) {
    public KeptClaim {
        carried = Optional.ofNullable(carried).orElse(List.of());
    }

    /**
     * What somebody had answered.
     *
     * @param at      when, in ISO 8601
     * @param answers ids
     * @param voice   file, if they said it
     * @param level   of which they spoke; nothing in copies of before that was kept
     */
    public record Answered(UUID opinion, String at, List<String> answers, @Nullable UUID voice, @Nullable Integer level) {}

    static KeptClaim of(ClaimView claim) {
        return new KeptClaim(claim.id(), claim.version(), claim.competence(), claim.selfLevel(), claim.saidAt().toString(),
                claim.carried(), claim.peers().stream().map(one -> new Answered(one.id(), one.givenAt().orElseThrow().toString(), one.answers(),
                        one.voice().orElse(null), one.level().orElse(null))).toList(),
                claim.words().orElse(null));
    }

    @Override
    public String toString() {
        return "KeptClaim[" + claim + "]";
    }

    Instant said() {
        return Instant.parse(saidAt);
    }
}
