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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
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
    Readers readers;

    @Inject
    People people;

    @Inject
    Curriculum curriculum;

    @Inject
    Frameworks frameworks;

    /**
     * What can be counted of somebody's claims of the framework as it is now, whoever they are shown to: levels as far as what
     * shows them goes. Four statements.
     */
    public List<StandingClaim> standing(PersonId person) {
        Framework framework = competences.framework();
        return competences.all(person).stream().filter(claim -> claim.version().equals(framework.version()))
                .map(claim -> standing(claim, framework)).toList();
    }

    private static StandingClaim standing(ClaimView claim, Framework framework) {
        Tally tally = Tally.of(framework, claim.evidence(), claim.opinions());
        return new StandingClaim(claim.competence(), tally.bears(framework, claim.selfLevel()), !claim.peers().isEmpty(),
                claim.confirmedLevel().map(level -> tally.bears(framework, level)));
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
        List<ClaimView> now = competences.all(owner);
        Set<UUID> open = now.stream().filter(claim -> own || claim.visibility() != Visibility.ME).map(ClaimView::id)
                .collect(Collectors.toSet());
        Set<UUID> unproven = now.stream().filter(claim -> Tally.unproven(competences.framework(), claim)).map(ClaimView::id)
                .collect(Collectors.toSet());
        List<OpinionView> said = now.stream().filter(claim -> kept.contains(claim.id()))
                .flatMap(claim -> claim.opinions().stream()).toList();
        Map<PersonId, String> names = people.callNames(
                said.stream().flatMap(one -> one.by().stream()).distinct().toList(), viewer.language());
        Set<String> carried = copies.stream().flatMap(List::stream).flatMap(claim -> claim.carried().stream())
                .collect(Collectors.toSet());
        OwnWords words = carried.isEmpty() ? OwnWords.NONE : frameworks.words(carried);
        Framework framework = curriculum.framework(viewer);
        Map<String, Framework> then = copies.stream().flatMap(List::stream).map(KeptClaim::version).distinct()
                .filter(version -> !version.equals(framework.version()))
                .flatMap(version -> curriculum.framework(viewer, version).stream())
                .collect(Collectors.toMap(Framework::version, Function.identity()));
        Desk desk = new Desk(viewer, framework, then, words, said, open, unproven, names);
        return copies.stream().map(copy -> copy.stream().map(desk::layOut).toList()).toList();
    }

    /**
     * What it takes to lay out claims of one person.
     *
     * @param then     earlier versions of the framework, as far as they are there
     * @param open     claims that those who run the course are shown now
     * @param unproven claims of which more was confirmed than is shown now
     */
    private record Desk(Viewer viewer, Framework today, Map<String, Framework> then, OwnWords words, List<OpinionView> said,
            Set<UUID> open, Set<UUID> unproven, Map<PersonId, String> names) {
        /** In the words of its version; in those of today where that is not there any more. */
        SaidView layOut(KeptClaim kept) {
            Framework framework = then.getOrDefault(kept.version(), today);
            return layOut(kept, framework, framework.competence(kept.competence())
                    .orElseGet(() -> ClaimSheets.wordless(framework, kept.competence())));
        }

        private SaidView layOut(KeptClaim kept, Framework framework, Competence competence) {
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
                    words.carried(competence.id(), kept.carried()),
                    Optional.of(kept.version()).filter(version -> !version.equals(today.version())),
                    unproven.contains(kept.claim()) && !leaders.isEmpty(), Optional.ofNullable(kept.words()));
        }
    }
}
