package club.parcours.competence;

import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Framework;
import club.parcours.framework.Frameworks;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Evidence;
import club.parcours.portfolio.Readers;
import club.parcours.portfolio.Section;
import club.parcours.portfolio.Visibility;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people say they can do. Each command is one transaction and changes the viewer's own word only; what is not
 * theirs, or not shown to them, is {@link NotFound}.
 */
@ApplicationScoped
@Transactional
public class Competences {
    /** How many things can show one claim. */
    static final int MOST_PROOFS = 12;
    /** How far back in a section one looks for something that shows a competence. */
    static final int LATEST = 30;
    /** How far at the most, when one asks for more. */
    static final int FARTHEST = 300;
    /** Where what shows a competence stands first of all. */
    private static final List<Section> LIKELY = List.of(Section.STORIES, Section.EVIDENCE, Section.EXPERIENCES);

    @Inject
    Claims claims;

    @Inject
    Opinions opinions;

    @Inject
    Evidence evidence;

    @Inject
    Readers readers;

    @Inject
    Curriculum curriculum;

    @Inject
    Frameworks frameworks;

    @Inject
    OpinionFiles recordings;

    @Inject
    Vault vault;

    @Inject
    Event<ClaimsChanged> changed;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * Somebody's claims of the framework as it is now, as the viewer may see them, oldest first; five statements and those
     * that ask who they are.
     */
    public List<ClaimView> of(Viewer viewer, PersonId person) {
        Set<Visibility> visible = evidence.visible(viewer, person);
        boolean own = viewer.person().equals(person);
        String version = framework().version();
        return views(person, claims.of(person, visible), visible, own).stream()
                .filter(claim -> claim.version().equals(version))
                .map(claim -> own || viewer.role().facilitates() ? claim : claim.alone()).toList();
    }

    /** The same for a list of them; their owner learns that the viewer has looked. */
    List<ClaimView> listed(Viewer viewer, PersonId person) {
        List<ClaimView> shown = of(viewer, person);
        readers.note(viewer, person, shown.stream().map(ClaimView::id).toList());
        return shown;
    }

    /** One of them; its owner learns that the viewer has looked. @throws NotFound if there is none, or it is not shown to the viewer */
    public ClaimView of(Viewer viewer, PersonId person, String competence) {
        ClaimView shown = of(viewer, person).stream().filter(one -> one.competence().equals(competence))
                .findFirst().orElseThrow(NotFound::new);
        readers.note(viewer, person, Stream.concat(Stream.of(shown.id()),
                shown.evidence().stream().map(proof -> proof.entry().id())).toList());
        return shown;
    }

    /** All that is kept of somebody, for themselves, of earlier versions of the framework too. */
    List<ClaimView> all(PersonId person) {
        Set<Visibility> everything = Set.of(Visibility.values());
        return views(person, claims.of(person, everything), everything, true);
    }

    /**
     * The viewer says on which level they are.
     *
     * @throws Invalid for the field {@code level} where the rule of evidence for it is not met; NotFound if there is no such
     *         competence or level
     */
    public ClaimView say(Viewer viewer, String competence, int level) {
        evidence.visible(viewer, viewer.person());
        Framework.Level wanted = framework().level(level).orElseThrow(NotFound::new);
        Optional<Claim> known = claims.of(viewer.person(), named(competence));
        Claim claim = known.orElseGet(() -> begin(viewer.person(), competence, level));
        missing(claim, wanted).ifPresent(message -> {
            throw new Invalid(Map.of("level", message));
        });
        known.ifPresent(before -> say(before, level));
        told(viewer);
        return of(viewer, viewer.person(), competence);
    }

    /** What was said before is kept. */
    private void say(Claim claim, int level) {
        if (claim.selfLevel() != level) {
            claims.add(EarlierLevel.said(ids.next(), clock.instant(), claim));
        }
        claim.say(level, clock.instant(), carriedNow(claim.named().competence()));
    }

    private void told(Viewer viewer) {
        changed.fire(new ClaimsChanged(viewer.person(), viewer.role().learns() && !viewer.preview()));
    }

    /** Something of the viewer's own portfolio shows it; the same twice, once. @throws Invalid if there is no more room */
    public void attach(Viewer viewer, String competence, UUID entry) {
        Claim claim = mine(viewer, competence);
        if (evidence.among(viewer.person(), List.of(entry)).isEmpty()) {
            throw new NotFound();
        }
        vault.hold(viewer.person());
        if (claims.proofs(claim).size() >= MOST_PROOFS) {
            throw new Invalid("entry", "competence.evidence.full", MOST_PROOFS);
        }
        attach(claim, List.of(entry));
        told(viewer);
    }

    /** It does not show it any more; the entry itself stays. */
    public void detach(Viewer viewer, String competence, UUID entry) {
        claims.remove(proof(viewer, competence, entry));
        told(viewer);
    }

    /** Where it happened. @param context id of one of the framework's; anything else: it is not said */
    public void happened(Viewer viewer, String competence, UUID entry, String context) {
        Optional<String> known = framework().contexts().stream().map(item -> item.id()).filter(context::equals).findFirst();
        proof(viewer, competence, entry).happened(known, vault.of(viewer.person()));
        told(viewer);
    }

    /** Says who may see the claim, from now on. */
    public void show(Viewer viewer, String competence, Visibility audience) {
        mine(viewer, competence).showTo(audience);
    }

    /** Takes the claim back, with what others said of it; what an earlier version of the framework had is not begun anew by it. */
    public void withdraw(Viewer viewer, String competence) {
        Claim claim = mine(viewer, competence);
        recordings.remove(opinions.about(viewer.person()).stream().filter(one -> one.claim().equals(claim.id())).toList());
        opinions.removeOf(claim.id());
        readers.forget(viewer, List.of(claim.id()));
        claims.remove(claim);
        claims.forgetProofs(viewer.person(), competence);
        told(viewer);
    }

    /** What could show a competence. @param more how far back to look for more; 0 if there is none */
    record Candidates(List<EntryView> entries, int more) {}

    /** The viewer's own entries that could, those that name it first. @param far how far back in each section to look */
    Candidates candidates(Viewer viewer, String competence, int far) {
        evidence.visible(viewer, viewer.person());
        int most = Math.max(LATEST, Math.min(far, FARTHEST));
        List<List<EntryView>> found = Stream.concat(LIKELY.stream(), Stream.of(Section.values()).filter(one -> !LIKELY.contains(one)))
                .map(section -> evidence.latest(viewer.person(), section, most)).toList();
        boolean more = most < FARTHEST && found.stream().anyMatch(entries -> entries.size() == most);
        return new Candidates(found.stream().flatMap(List::stream)
                .sorted((one, other) -> Boolean.compare(names(other, competence), names(one, competence))).toList(),
                more ? most + LATEST : 0);
    }

    /** An exercise says on which level somebody is: their word, whatever shows it so far. */
    void said(PersonId person, String competence, int level, UUID entry) {
        Optional<Claim> known = claims.of(person, named(competence));
        known.ifPresent(claim -> say(claim, level));
        attach(known.orElseGet(() -> begin(person, competence, level)), List.of(entry));
    }

    /** Whether an entry shows a competence as an earlier version of the framework has it, and there is no claim of this one's. */
    boolean onlyBefore(PersonId person, String competence, UUID entry) {
        return claims.of(person, named(competence)).isEmpty() && claims.ever(person, competence, entry);
    }

    /** An exercise says that an entry shows a competence. */
    void shows(PersonId person, String competence, UUID entry) {
        claims.of(person, named(competence)).ifPresent(claim -> attach(claim, List.of(entry)));
    }

    private Claim begin(PersonId person, String competence, int level) {
        Claim claim = new Claim(ids.next(), clock.instant(), person, named(competence), level, carriedNow(competence));
        claims.add(claim);
        attach(claim, List.of(Section.STORIES, Section.EVIDENCE).stream()
                .flatMap(section -> evidence.latest(person, section, LATEST).stream())
                .filter(entry -> names(entry, competence)).map(EntryView::id).toList());
        return claim;
    }

    /** As many as there is room for; who attaches something else to it at the same moment waits. */
    private void attach(Claim claim, List<UUID> entries) {
        if (entries.isEmpty()) {
            return;
        }
        vault.hold(claim.person());
        List<UUID> before = claims.proofs(claim).stream().map(Proof::entry).toList();
        entries.stream().filter(entry -> !before.contains(entry)).limit(Math.max(0, MOST_PROOFS - before.size()))
                .forEach(entry -> claims.add(new Proof(ids.next(), clock.instant(), claim, entry)));
    }

    /** Whether somebody said of an entry that it shows this competence. */
    private static boolean names(EntryView entry, String competence) {
        return entry.fields().values().stream().anyMatch(values -> values.contains(competence));
    }

    private Optional<Invalid.Message> missing(Claim claim, Framework.Level level) {
        ClaimView now = views(claim.person(), List.of(claim), Set.of(Visibility.values()), true).get(0);
        return Tally.of(framework(), now.evidence(), now.opinions()).missing(level.rule());
    }

    private List<ClaimView> views(PersonId person, List<Claim> shown, Set<Visibility> visible, boolean own) {
        PersonSeal seal = vault.of(person);
        List<Proof> proofs = claims.proofs(person);
        Map<UUID, EntryView> entries = evidence.among(person, proofs.stream().map(Proof::entry).distinct().toList())
                .stream().filter(entry -> visible.contains(entry.visibility()))
                .collect(Collectors.toMap(EntryView::id, Function.identity()));
        List<OpinionView> said = opinions.about(person).stream().map(opinion -> opinion.view(seal))
                .filter(opinion -> own || opinion.givenAt().isPresent()).toList();
        return shown.stream().map(claim -> view(claim, proofs.stream()
                        .filter(proof -> proof.claim().equals(claim.id()) && entries.containsKey(proof.entry()))
                        .map(proof -> new ProofView(entries.get(proof.entry()), proof.context(seal))).toList(),
                said.stream().filter(opinion -> opinion.claim().equals(claim.id())).toList(), claim.words(seal))).toList();
    }

    private ClaimView view(Claim claim, List<ProofView> proofs, List<OpinionView> said, Optional<String> words) {
        Claim.Named named = claim.named();
        return new ClaimView(claim.id(), named.framework(), named.version(), named.competence(), claim.selfLevel(),
                claim.saidAt(), claim.carried(), claim.visibility(), proofs, said, framework().level(claim.selfLevel())
                        .flatMap(level -> Tally.of(framework(), proofs, said).missing(level.rule())), words);
    }

    /** @throws NotFound if the viewer claims no such competence */
    Claim mine(Viewer viewer, String competence) {
        evidence.visible(viewer, viewer.person());
        return claims.of(viewer.person(), named(competence)).orElseThrow(NotFound::new);
    }

    private Proof proof(Viewer viewer, String competence, UUID entry) {
        return claims.proofs(mine(viewer, competence)).stream().filter(proof -> proof.entry().equals(entry))
                .findFirst().orElseThrow(NotFound::new);
    }

    private List<String> carriedNow(String competence) {
        return frameworks.words(List.of()).carriedNow(competence);
    }

    private Claim.Named named(String competence) {
        Framework framework = framework();
        Competence known = framework.competence(competence).orElseThrow(NotFound::new);
        return new Claim.Named(framework.id(), framework.version(), known.id());
    }

    /** Its ids and rules; the words are the page's to find. */
    Framework framework() {
        return curriculum.framework("");
    }
}
