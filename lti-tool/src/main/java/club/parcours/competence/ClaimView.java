package club.parcours.competence;

import club.parcours.kernel.Invalid;
import club.parcours.portfolio.Visibility;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A claim as one viewer may see it: for anyone but its owner, evidence they are not shown does not exist.
 *
 * @param framework  id of the framework: {@code BOUSSOLE}
 * @param version    of it: {@code BOUSSOLE-1}
 * @param competence id of the competence: {@code C01}
 * @param selfLevel  what its owner says, 1 to 5
 * @param carried    versions of the organisation's own frameworks in which it was said: {@code CLUB-2}
 * @param evidence   what shows it, oldest first
 * @param opinions   what others say, oldest first; one that is not given yet is for its owner alone
 * @param missing    what the level its owner says still takes, for what is seen here
 * @param words      the same in a sentence of their own
 */
public record ClaimView(UUID id, String framework, String version, String competence, int selfLevel, Instant saidAt,
        List<String> carried, Visibility visibility, List<ProofView> evidence, List<OpinionView> opinions,
        Optional<Invalid.Message> missing, Optional<String> words) {

    /** What its owner says and shows, without what others say. */
    ClaimView alone() {
        return new ClaimView(id, framework, version, competence, selfLevel, saidAt, carried, visibility, evidence, List.of(), missing,
                words);
    }

    /** For its owner to take along. */
    ClaimView exported() {
        return new ClaimView(id, framework, version, competence, selfLevel, saidAt, carried, visibility, evidence,
                opinions.stream().map(OpinionView::withoutGiver).toList(), missing, words);
    }

    @Override
    public String toString() {
        return "ClaimView[" + id + "]";
    }

    /** What those who run the course confirmed last. Never what the owner says. */
    public Optional<Integer> confirmedLevel() {
        return confirmations().stream().max(Comparator.comparing(one -> one.givenAt().orElseThrow()))
                .flatMap(OpinionView::level);
    }

    /** What those who run the course say. */
    public List<OpinionView> confirmations() {
        return opinions.stream().filter(one -> one.given(Side.FACILITATOR)).toList();
    }

    /** What those say who were asked and have answered. */
    public List<OpinionView> peers() {
        return opinions.stream().filter(one -> one.given(Side.PEER)).toList();
    }

    /** Those who were asked and have not answered. */
    public List<OpinionView> asked() {
        return opinions.stream().filter(one -> one.side() == Side.PEER && one.givenAt().isEmpty()).toList();
    }
}
