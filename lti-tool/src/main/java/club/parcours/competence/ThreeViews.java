package club.parcours.competence;

import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Framework;
import club.parcours.framework.Frameworks;
import club.parcours.framework.OwnWords;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import club.parcours.portfolio.Readers;
import club.parcours.portfolio.Visibility;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What three say of claims, for rooms above that show it beside what was submitted. One's own word and the answers of those
 * who were asked can be kept as they are; what those say who run the course is always as it is now.
 */
@ApplicationScoped
@Transactional
public class ThreeViews {
    @Inject
    Competences competences;

    @Inject
    Claims claims;

    @Inject
    Opinions opinions;

    @Inject
    Readers readers;

    @Inject
    People people;

    @Inject
    Curriculum curriculum;

    @Inject
    Frameworks frameworks;

    @Inject
    Vault vault;

    /** What can be counted of somebody's claims of the framework as it is now, whoever they are shown to. Two statements. */
    public List<StandingClaim> standing(PersonId person) {
        List<Opinion> said = opinions.about(person);
        return claims.of(person, Set.of(Visibility.values())).stream()
                .filter(claim -> claim.named().version().equals(competences.framework().version()))
                .map(claim -> standing(claim, said.stream().filter(one -> one.claim().equals(claim.id())).toList())).toList();
    }

    private static StandingClaim standing(Claim claim, List<Opinion> said) {
        return new StandingClaim(claim.named().competence(), claim.selfLevel(),
                said.stream().anyMatch(one -> one.side() == Side.PEER && one.givenAt().isPresent()),
                said.stream().filter(one -> one.side() == Side.FACILITATOR)
                        .max(Comparator.comparing(one -> one.givenAt().orElseThrow())).flatMap(Opinion::level));
    }

    /**
     * Somebody's claims that one of these entries shows, or that are named, as far as the viewer may see them; as many
     * statements as for all.
     */
    public List<KeptClaim> shownBy(Viewer viewer, PersonId person, Collection<UUID> entries, Collection<String> named) {
        return entries.isEmpty() && named.isEmpty() ? List.of() : competences.of(viewer, person).stream()
                .filter(claim -> named.contains(claim.competence())
                        || claim.evidence().stream().anyMatch(proof -> entries.contains(proof.entry().id())))
                .map(KeptClaim::of).toList();
    }

    /**
     * Copies laid out, claim by claim, for whoever the room above lets see them; their owner learns that the viewer has
     * looked. An answer that its author or the owner has taken away since is not in it, and neither is what others who run
     * the course say of a claim that is private again. The same statements for one copy and for many.
     */
    public List<List<SaidView>> laidOut(Viewer viewer, PersonId owner, List<List<KeptClaim>> copies) {
        Set<UUID> kept = copies.stream().flatMap(List::stream).map(KeptClaim::claim).collect(Collectors.toSet());
        if (kept.isEmpty()) {
            return copies.stream().map(none -> List.<SaidView>of()).toList();
        }
        readers.note(viewer, owner, kept);
        boolean own = viewer.person().equals(owner);
        Set<UUID> open = claims.of(owner, Set.of(Visibility.values())).stream()
                .filter(claim -> own || claim.visibility() != Visibility.ME).map(Claim::id).collect(Collectors.toSet());
        PersonSeal seal = vault.of(owner);
        List<OpinionView> said = opinions.about(owner).stream().filter(one -> kept.contains(one.claim()))
                .map(one -> one.view(seal)).toList();
        Map<PersonId, String> names = people.callNames(
                said.stream().flatMap(one -> one.by().stream()).distinct().toList(), viewer.language());
        Set<String> carried = copies.stream().flatMap(List::stream).flatMap(claim -> claim.carried().stream())
                .collect(Collectors.toSet());
        OwnWords words = carried.isEmpty() ? OwnWords.NONE : frameworks.words(carried);
        Desk desk = new Desk(viewer, curriculum.framework(viewer), words, said, open, names);
        return copies.stream().map(copy -> copy.stream().flatMap(claim -> desk.layOut(claim).stream()).toList()).toList();
    }

    /** What it takes to lay out claims of one person. @param open claims that those who run the course are shown now */
    private record Desk(Viewer viewer, Framework framework, OwnWords words, List<OpinionView> said, Set<UUID> open,
            Map<PersonId, String> names) {
        /** Empty for a competence that the framework has no more. */
        Optional<SaidView> layOut(KeptClaim kept) {
            return framework.competence(kept.competence()).filter(known -> framework.version().equals(kept.version()))
                    .map(known -> layOut(kept, known));
        }

        private SaidView layOut(KeptClaim kept, Competence competence) {
            List<ClaimSheet.Step> steps = ClaimSheets.steps(framework, competence);
            List<OpinionView> about = said.stream().filter(one -> one.claim().equals(kept.claim())).toList();
            Map<UUID, OpinionView> still = about.stream().filter(one -> one.side() == Side.PEER)
                    .collect(Collectors.toMap(OpinionView::id, Function.identity()));
            List<OpinionView> peers = kept.peers().stream().filter(one -> still.containsKey(one.opinion()))
                    .map(one -> still.get(one.opinion()).as(one, open.contains(kept.claim()))).toList();
            List<OpinionView> leaders = about.stream().filter(one -> one.given(Side.FACILITATOR))
                    .filter(one -> open.contains(kept.claim()) || one.by().filter(viewer.person()::equals).isPresent()).toList();
            return new SaidView(competence, Optional.of(steps.get(kept.selfLevel() - 1)), Optional.of(kept.said()),
                    ClaimSheets.voices(viewer, framework, steps, names, peers),
                    ClaimSheets.voices(viewer, framework, steps, names, leaders), framework.tags(competence),
                    words.carried(competence.id(), kept.carried()));
        }
    }
}
