package club.parcours.competence;

import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Framework;
import club.parcours.curriculum.Text;
import club.parcours.framework.Frameworks;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import club.parcours.portfolio.Evidence;
import club.parcours.portfolio.Line;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Puts the curriculum's words and people's names to claims. Pages ask it without a door above it, so it is one itself. */
@ApplicationScoped
@Transactional
class ClaimSheets {
    @Inject
    Curriculum curriculum;

    @Inject
    Evidence evidence;

    @Inject
    Frameworks frameworks;

    @Inject
    People people;

    @Inject
    Claims claims;

    @Inject
    Vault vault;

    /** One competence. @throws NotFound if there is no such competence */
    ClaimSheet sheet(Viewer viewer, String id, Optional<ClaimView> claim) {
        Framework framework = curriculum.framework(viewer);
        Competence competence = framework.competence(id).orElseThrow(NotFound::new);
        List<ClaimSheet.Step> steps = steps(framework, competence);
        List<ProofView> proofs = claim.map(ClaimView::evidence).orElse(List.of());
        List<Line> lines = evidence.lines(viewer, proofs.stream().map(ProofView::entry).toList());
        List<OpinionView> opinions = claim.map(ClaimView::opinions).orElse(List.of());
        Map<PersonId, String> names = people.callNames(
                opinions.stream().flatMap(one -> one.by().stream()).distinct().toList(), viewer.language());
        List<String> carried = claim.map(ClaimView::carried).orElse(List.of());
        return new ClaimSheet(competence, claim, steps,
                IntStream.range(0, lines.size()).mapToObj(at -> proof(framework, lines.get(at), proofs.get(at))).toList(),
                voices(viewer, framework, steps, names, claim.map(ClaimView::peers).orElse(List.of())),
                voices(viewer, framework, steps, names, claim.map(ClaimView::asked).orElse(List.of())),
                voices(viewer, framework, steps, names, claim.map(ClaimView::confirmations).orElse(List.of())),
                framework.tags(competence), frameworks.words(carried).beside(competence.id(), carried), framework.contexts(),
                unproven(framework, claim), claim.map(one -> earlier(viewer, one)).orElse(List.of()));
    }

    private static boolean unproven(Framework framework, Optional<ClaimView> claim) {
        return claim.filter(one -> Tally.unproven(framework, one)).isPresent();
    }

    /** For its owner and those who run the course. */
    private List<ClaimSheet.Earlier> earlier(Viewer viewer, ClaimView claim) {
        return claims.earlier(claim.id()).stream().filter(one -> viewer.person().equals(one.person()) || viewer.role().facilitates())
                .map(one -> one.view(vault.of(one.person()))).toList();
    }

    /**
     * What somebody is asked, in the words of the version in which it was claimed; a competence that is in none any more has its
     * id. Nothing where the scale has no such level any more.
     *
     * @param lines what they are shown
     */
    Optional<QuestionsView> questions(Viewer viewer, Witnesses.Asked asked, List<Line> lines) {
        Framework today = curriculum.framework(viewer);
        Claim.Named named = asked.named();
        Framework then = named.version().equals(today.version()) ? today
                : curriculum.framework(viewer, named.version()).orElse(today);
        Competence competence = then.competence(named.competence()).orElseGet(() -> wordless(then, named.competence()));
        OpinionView so = asked.opinion();
        return then.level(asked.level()).map(level -> new QuestionsView(so.id().toString(), asked.name(), competence,
                new ClaimSheet.Step(level, competence.level(level.number())), lines, today.questions(), so.answers(),
                so.givenAt().isPresent(), so.voice().map(UUID::toString).orElse(""),
                asked.before()));
    }

    /** One that the framework has no more has its id and the scale. */
    static Competence wordless(Framework framework, String id) {
        return new Competence(id, "compass", List.of(), List.of(), List.of(), new Text(id, ""),
                framework.scale().stream().map(Framework.Level::evidence).toList());
    }

    /** All competences, those of other people without what is not shown. */
    List<ClaimSheet> sheets(Viewer viewer, List<ClaimView> claims) {
        return curriculum.framework(viewer).competences().stream()
                .map(competence -> heading(viewer, competence, claims.stream()
                        .filter(claim -> claim.competence().equals(competence.id())).findFirst())).toList();
    }

    /** For a list: without evidence and names. */
    private ClaimSheet heading(Viewer viewer, Competence competence, Optional<ClaimView> claim) {
        Framework framework = curriculum.framework(viewer);
        return new ClaimSheet(competence, claim, steps(framework, competence), List.of(), List.of(), List.of(), List.of(),
                framework.tags(competence), List.of(), List.of(), unproven(framework, claim), List.of());
    }

    private static ClaimSheet.ProofLine proof(Framework framework, Line line, ProofView proof) {
        return new ClaimSheet.ProofLine(line, proof.context().orElse(""), proof.context()
                .flatMap(id -> framework.contexts().stream().filter(item -> item.id().equals(id)).findFirst()));
    }

    /** The levels of a competence, lowest first. */
    static List<ClaimSheet.Step> steps(Framework framework, Competence competence) {
        return framework.scale().stream().map(level -> new ClaimSheet.Step(level, competence.level(level.number()))).toList();
    }

    /** Who says what. @param names what to call those who are still here */
    static List<ClaimSheet.Voice> voices(Viewer viewer, Framework framework, List<ClaimSheet.Step> steps,
            Map<PersonId, String> names, List<OpinionView> said) {
        return said.stream().map(one -> new ClaimSheet.Voice(one.id().toString(), one.by().map(names::get),
                one.by().filter(viewer.person()::equals).isPresent(), one.givenAt().orElse(one.askedAt()),
                replies(framework, one.answers()), one.level().map(number -> steps.get(number - 1)), one.words(),
                one.voice().map(UUID::toString))).toList();
    }

    /** Question by question. */
    static List<ClaimSheet.Reply> replies(Framework framework, List<String> answers) {
        return framework.questions().stream().flatMap(question -> question.answers().stream().map(Framework.Answer::item)
                .filter(item -> answers.contains(item.id()))
                .map(item -> new ClaimSheet.Reply(question.item(), item))).toList();
    }
}
