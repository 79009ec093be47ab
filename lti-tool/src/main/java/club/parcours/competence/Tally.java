package club.parcours.competence;

import club.parcours.curriculum.Framework;
import club.parcours.kernel.Invalid;
import club.parcours.portfolio.Author;
import club.parcours.portfolio.EntryView;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What there is to show for a claim, counted as the rule of evidence counts.
 *
 * @param places    in how many different places the stories happened
 * @param confirmed how many people or papers say so too
 */
record Tally(int examples, int stories, int places, int confirmed) {
    private static final String LEVEL = "level";

    static Tally of(Framework framework, List<ProofView> evidence, List<OpinionView> opinions) {
        List<ProofView> stories = evidence.stream()
                .filter(proof -> framework.storyEntries().contains(proof.entry().kind())).toList();
        Set<String> confirming = framework.questions().stream().flatMap(question -> question.answers().stream())
                .filter(Framework.Answer::confirms).map(answer -> answer.item().id()).collect(Collectors.toSet());
        long papers = evidence.stream().filter(proof -> confirmed(framework, proof.entry())).count();
        long people = opinions.stream().filter(one -> one.given(Side.PEER))
                .filter(one -> one.answers().stream().anyMatch(confirming::contains)).count();
        return new Tally((int) evidence.stream().filter(proof -> says(proof.entry())).count(), stories.size(),
                (int) stories.stream().flatMap(proof -> proof.context().stream()).distinct().count(), (int) (papers + people));
    }

    /** The first thing that is missing for this level. Empty if nothing is. */
    Optional<Invalid.Message> missing(Framework.Rule rule) {
        if (stories < rule.stories()) {
            return Optional.of(new Invalid.Message("competence.missing.stories", stories, rule.stories()));
        }
        if (places < rule.places()) {
            return Optional.of(new Invalid.Message("competence.missing.places", places, rule.places()));
        }
        if (examples < rule.examples()) {
            return Optional.of(new Invalid.Message("competence.missing.examples", examples, rule.examples()));
        }
        return Optional.of(rule.confirmed()).filter(needed -> confirmed < needed)
                .map(needed -> new Invalid.Message("competence.missing.confirmed", confirmed, needed));
    }

    /** The highest level up to this one whose rule of evidence is met; 0 if none is. */
    int bears(Framework framework, int level) {
        return framework.scale().stream().filter(one -> one.number() <= level && missing(one.rule()).isEmpty())
                .mapToInt(Framework.Level::number).max().orElse(0);
    }

    /** Whether the level that was confirmed last is more than what is seen here shows. */
    static boolean unproven(Framework framework, ClaimView claim) {
        return claim.confirmedLevel().flatMap(framework::level)
                .flatMap(level -> of(framework, claim.evidence(), claim.opinions()).missing(level.rule())).isPresent();
    }

    /** A level alone is one's word and no example; nor is a quality that one noted another to have said. */
    private static boolean says(EntryView entry) {
        return entry.author() == Author.ME && (!entry.fields().containsKey(LEVEL) || entry.fields().size() > 1);
    }

    private static boolean confirmed(Framework framework, EntryView entry) {
        return entry.fields().values().stream().flatMap(Collection::stream).anyMatch(framework.confirmedBy()::contains);
    }
}
