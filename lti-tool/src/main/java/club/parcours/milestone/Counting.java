package club.parcours.milestone;

import club.parcours.competence.ThreeViews;
import club.parcours.curriculum.Criterion;
import club.parcours.kernel.PersonId;
import club.parcours.portfolio.Evidence;
import club.parcours.portfolio.Measures;
import club.parcours.portfolio.Portfolio;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts of a person what is asked for, and nothing else: what nobody asks for is not read. */
record Counting(Portfolio portfolio, Evidence evidence, ThreeViews views) {
    Counted of(PersonId person, List<Ruled> asked) {
        Measures measures = portfolio.measures(person);
        Set<String> kinds = asked.stream().flatMap(way -> way.plan().criteria().stream())
                .filter(line -> line.measure().equals(Criterion.CHOSEN)).flatMap(line -> line.kinds().stream())
                .collect(Collectors.toSet());
        return new Counted(measures, asksForClaims(asked) ? views.standing(person) : List.of(),
                measures.entriesOf(kinds) > 0 ? evidence.chosen(person, kinds) : List.of());
    }

    static boolean asksForClaims(List<Ruled> asked) {
        return asked.stream().anyMatch(way -> way.claims().isPresent());
    }
}
