package club.parcours.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.competence.ClaimSheet;
import club.parcours.competence.SaidView;
import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Framework;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.framework.TestFrameworks;
import club.parcours.gradebook.TransferState;
import club.parcours.gradebook.TransferView;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.StepLine;
import club.parcours.portfolio.StepView;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.ToldStep;
import club.parcours.portfolio.When;
import club.parcours.web.TestTemplates;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page about a milestone, in each state, with hostile words in it. */
class MilestoneTemplatesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T13:02:00Z");
    private static final UUID ID = UUID.fromString("0b9c1f0e-4f0a-4f6e-9a55-0c5ad2b8c001");
    private static final String HOSTILE = "<script>alert(1)</script>\" onfocus=\"alert(2) & 'ok' ]]>";
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final Map<String, Invalid.Message> WRONG = Map.of("decision",
            new Invalid.Message("milestone.review.choose"), "advice", new Invalid.Message("milestone.review.too-long", 3000, 2000),
            "reason", new Invalid.Message("milestone.review.reason-missing"), "file",
            new Invalid.Message("milestone.review.voice-gone"), "claims",
            new Invalid.Message("milestone.rule.too-many", 12), "level", new Invalid.Message("milestone.rule.level-missing"),
            "views", new Invalid.Message("milestone.rule.views-missing"));

    record Sample(String name, String template, Record view, Role role, String language) {
        @Override
        public String toString() {
            return name + " " + language;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_page_renders_and_lets_no_markup_of_a_person_through(Sample sample) throws Exception {
        Viewer viewer = new Viewer("0a1b2c3d", ID, new PersonId(ID), ID, sample.role(), sample.language(), Optional.of("fr"),
                ZoneId.of("Europe/Paris"), false);
        for (Map<String, Invalid.Message> wrong : List.of(Map.<String, Invalid.Message>of(), WRONG)) {
            String page = (wrong.isEmpty() ? TestTemplates.seenBy(viewer).page(sample.template(), sample.view())
                    : TestTemplates.seenBy(viewer).invalid(sample.template(), sample.view(), new Invalid(wrong))).toString();

            assertThat(page).contains("<main").doesNotContain("<script>alert").doesNotContain("\" onfocus=")
                    .doesNotContain("$").doesNotContain("#end").doesNotContain("Optional[").doesNotContain(" style=")
                    .doesNotContain("club.parcours");
            Path looked = Path.of("target/pages", sample.name() + "-" + sample.language() + ".html");
            Files.createDirectories(looked.getParent());
            Files.writeString(looked, page);
        }
    }

    @Test
    void who_decides_finds_what_to_ask_in_the_guide() {
        Viewer leader = new Viewer("0a1b2c3d", ID, new PersonId(ID), ID, Role.FACILITATOR, "fr", Optional.empty(), ZoneId.of("Europe/Paris"), false);
        Sample sample = review("nothing", "fr", List.of(), Verdict.BLANK);

        assertThat(TestTemplates.seenBy(leader).page(sample.template(), sample.view()).toString()).contains("/guide/M3\"", "Questions à poser");
    }

    static Stream<Sample> samples() {
        return Stream.of("fr", "ar", "ar-XB").flatMap(language -> {
            Role learner = Role.PARTICIPANT;
            JudgementView almost = judgement(Decision.ALMOST, Optional.of(HOSTILE), Optional.empty());
            JudgementView reached = judgement(Decision.REACHED, Optional.empty(), Optional.of(HOSTILE));
            SubmissionView waiting = submission(language, 2, true, true);
            SubmissionView decided = submission(language, 1, false, true, almost);
            SubmissionView corrected = submission(language, 2, false, false, almost, reached);
            return Stream.of(
                    mine("counted", "M2", language, TransferState.SENT, Optional.empty()),
                    mine("superseded", "M2", language, TransferState.SUPERSEDED, Optional.empty()),
                    mine("parked", "M2", language, TransferState.PARKED, Optional.empty()),
                    mine("open", "M3", language, TransferState.WAITING, submitting(language, true)),
                    mine("waiting", "M3", language, TransferState.WAITING, submitting(language, false, waiting)),
                    mine("almost", "M3", language, TransferState.WAITING, submitting(language, true, decided)),
                    mine("corrected", "M3", language, TransferState.SENT, submitting(language, false, corrected, decided)),
                    trail("live", language, Optional.empty(), List.of()),
                    elsewhere("elsewhere", language, Optional.empty(), Optional.of(reached)),
                    elsewhere("copy-elsewhere", language, Optional.of(HOSTILE), Optional.empty()),
                    trail("copy", language, Optional.of(HOSTILE), List.of(waiting, corrected, decided)),
                    path("mine", language, Optional.empty()),
                    path("theirs", language, Optional.of(HOSTILE)),
                    unasked(language, typed()),
                    queue("queue", language, List.of(new WaitingView(ID, new PersonId(ID), HOSTILE, "PM3",
                            CURRICULUM.module("M3", language).orElseThrow().milestone().title(), 2, NOW, 9))),
                    queue("queue-empty", language, List.of()),
                    rule("rules", language, "milestone/rules", new RulesView("course", List.of(
                            new RulesView.One(CURRICULUM.module("M2", language).orElseThrow().milestone(), true)))),
                    rule("rule", language, "milestone/rule", ruleForm(language)),
                    review("nothing", language, List.of(), Verdict.BLANK),
                    review("waiting", language, List.of(waiting, decided), typed()),
                    review("corrected", language, List.of(corrected, decided), typed()))
                    .map(sample -> new Sample("milestone-" + sample.name(), sample.template(), sample.view(),
                            sample.name().matches("(review|trail-copy|queue|rule).*") ? Role.FACILITATOR : learner, language));
        });
    }

    private static Sample mine(String name, String module, String language, TransferState state,
            Optional<SubmittingView> submitting) {
        return new Sample(name, "milestone/index", new MilestonePageView(milestone(module, language, state), submitting),
                Role.PARTICIPANT, language);
    }

    private static Sample rule(String name, String language, String template, Record view) {
        return new Sample(name, template, view, Role.FACILITATOR, language);
    }

    private static RuleFormView ruleForm(String language) {
        MilestonePlan plan = CURRICULUM.module("M3", language).orElseThrow().milestone();
        return new RuleFormView("course", plan, Map.of("PM3-first", HOSTILE, "PM3-second", "4"), true, 2, true,
                List.of(new RuleView(2, NOW, false, List.of(new RuleView.Line("PM3-first", plan.title(), 2, 20, false)),
                        Optional.empty()), new RuleView(1, NOW, true, List.of(), Optional.empty())), true, Offered.MOST,
                plan.criteria().subList(0, 2), new RuleFormView.Competences(HOSTILE, 3, Set.of("self", "peer"), Set.of("C02"),
                        List.of("self", "peer", "facilitator")), CURRICULUM.framework(language));
    }

    private static Sample queue(String name, String language, List<WaitingView> waiting) {
        return new Sample(name, "milestone/queue", new QueueView(waiting, waiting.size(),
                waiting.stream().findFirst().map(WaitingView::id)), Role.FACILITATOR, language);
    }

    @Test
    void a_page_says_whether_somebody_decides_and_offers_to_correct_what_is_counted_alone() {
        Sample live = trail("live", "fr", Optional.empty(), List.of());
        assertThat(page(live)).contains("La personne qui anime doit aussi dire oui", "Personne n’a décidé");
        Sample mine = elsewhere("elsewhere", "fr", Optional.empty(), Optional.of(judgement(Decision.REACHED, Optional.of("Bravo"), Optional.empty())));
        assertThat(page(mine)).contains("Décidé dans un autre cours", "Bravo").doesNotContain("Personne n’a décidé");
        assertThat(page(elsewhere("copy-elsewhere", "fr", Optional.of("Lina"), Optional.empty())))
                .contains("Décidé dans un autre cours de cette personne").doesNotContain("Personne n’a décidé", "decision--");
        assertThat(page(unasked("fr", Verdict.BLANK))).contains("name=\"reason\"", "value=\"REACHED\"")
                .doesNotContain("value=\"ALMOST\"", "name=\"submission\"");
    }

    private static String page(Sample sample) {
        return TestTemplates.seenBy(new Viewer("0a1b2c3d", ID, new PersonId(ID), ID, sample.role(), sample.language(), Optional.empty(),
                ZoneId.of("Europe/Paris"), false)).page(sample.template(), sample.view()).toString();
    }

    private static Sample elsewhere(String name, String language, Optional<String> whose, Optional<JudgementView> said) {
        TrailView here = (TrailView) trail(name, language, whose, List.of()).view();
        return new Sample("trail-" + name, "milestone/trail", new TrailView(whose, here.person(), here.milestone(), here.rule(), here.lines(),
                false, here.items(), here.frozenAt(), here.hidden(), List.of(), Optional.of(new TrailView.Elsewhere(NOW, said))),
                Role.PARTICIPANT, language);
    }

    private static Sample trail(String name, String language, Optional<String> whose, List<SubmissionView> history) {
        return new Sample("trail-" + name, "milestone/trail", new TrailView(whose, ID.toString(),
                milestone("M3", language, history.isEmpty() ? TransferState.WAITING : TransferState.SENT),
                new RuleMark("2026-11", history.size(), Optional.empty()),
                Rules.lines(CURRICULUM.module("M3", language).orElseThrow().milestone()), !history.isEmpty(), frozen(language),
                history.isEmpty() ? Optional.empty() : Optional.of(NOW),
                history.isEmpty() ? 2 : 0, history, Optional.empty()), Role.PARTICIPANT, language);
    }

    private static Sample path(String name, String language, Optional<String> whose) {
        JudgementView reached = judgement(Decision.REACHED, Optional.empty(), Optional.empty());
        List<PathTrailView.Row> rows = CURRICULUM.modules(language).stream().map(module -> new PathTrailView.Row(module.milestone(), 3,
                Optional.of(NOW), Optional.of(reached), Optional.of("milestones/PM1/trail"))).toList();
        return new Sample("path-" + name, "milestone/path", PathTrailView.of(whose, ID.toString(), rows, whose.flatMap(any ->
                milestone("M3", language, TransferState.SENT).transfer())), whose.isPresent() ? Role.FACILITATOR : Role.PARTICIPANT, language);
    }

    private static Sample unasked(String language, Verdict typed) {
        return new Sample("review-unasked", "milestone/review", new ReviewView(ID.toString(), HOSTILE,
                open(milestone("M2", language, TransferState.SENT)), List.of(), typed, false), Role.FACILITATOR, language);
    }

    private static MilestoneView open(MilestoneView one) {
        return new MilestoneView(one.plan(), one.changed(), one.rule(), one.criteria(), one.points(), Optional.empty(), one.counts(),
                one.ready(), one.claimed(), one.helpful(), one.transfer());
    }

    private static Sample review(String name, String language, List<SubmissionView> history, Verdict typed) {
        return new Sample("review-" + name, "milestone/review", new ReviewView(ID.toString(), HOSTILE,
                milestone("M3", language, TransferState.PARKED), history, typed, !history.isEmpty()), Role.FACILITATOR, language);
    }

    private static MilestoneView milestone(String module, String language, TransferState state) {
        MilestonePlan plan = CURRICULUM.module(module, language).orElseThrow().milestone();
        List<CriterionView> criteria = plan.criteria().stream().map(one -> new CriterionView(one.id(), one.label(),
                one.points() > 2 ? one.atLeast() : 0, one.atLeast(), one.points(), one.judged())).toList();
        TransferView transfer = new TransferView(ID, new PersonId(ID), plan.id(), BigDecimal.valueOf(6), BigDecimal.TEN, false,
                state, "gradebook.transfer.no-column", NOW, true, Optional.empty());
        return new MilestoneView(plan, Set.of("PM3-second"), 1, criteria, 6, state == TransferState.WAITING ? Optional.empty() : Optional.of(NOW), true,
                true, Set.of("C01"), Optional.of("exercises/M2E2"), Optional.of(transfer));
    }

    private static Optional<SubmittingView> submitting(String language, boolean open, SubmissionView... history) {
        MilestonePlan plan = CURRICULUM.module("M3", language).orElseThrow().milestone();
        List<SubmittingView.Again> again = history.length == 0 ? List.of()
                : List.of(new SubmittingView.Again(plan.criteria().get(0).label(), Optional.of("exercises/M3E2")),
                        new SubmittingView.Again(plan.criteria().get(1).label(), Optional.empty()));
        return Optional.of(new SubmittingView(open, frozen(language), again, List.of(history)));
    }

    private static SubmissionView submission(String language, int attempt, boolean waiting, boolean copy,
            JudgementView... judgements) {
        return new SubmissionView(ID, attempt, NOW, waiting, false, new RuleMark("3", 0, Optional.empty()), copy ? Optional.of(frozen(language)) : Optional.empty(),
                List.of(judgements), !copy && !waiting);
    }

    private static JudgementView judgement(Decision decision, Optional<String> advice, Optional<String> reason) {
        return new JudgementView(ID, decision, NOW, reason.isPresent() ? Optional.empty() : Optional.of(HOSTILE),
                List.of(Reply.EXAMPLE, Reply.TALK), List.of("PM3-first"), "fr", advice, advice.map(any -> ID.toString()),
                reason.isPresent(), reason);
    }

    private static Verdict typed() {
        return new Verdict(Optional.of(ID), Optional.of(Decision.ALMOST), Set.of(Reply.OWN), List.of("PM3-second"), HOSTILE,
                Optional.of(ID), HOSTILE);
    }

    private static FrozenView frozen(String language) {
        List<Exercise> exercises =
                CURRICULUM.modules(language).stream().flatMap(module -> module.exercises().stream()).toList();
        TimelineExercise line = exercises.stream().filter(TimelineExercise.class::isInstance).map(TimelineExercise.class::cast)
                .findFirst().orElseThrow();
        ToldStep told = new ToldStep("job", new When(When.YEAR, Optional.of(2012)), HOSTILE, Optional.empty(),
                List.of(line.verbs().get(0).id()), true, true, true, "fr");
        return new FrozenView(StepLine.of(List.of(new StepView(ID, 0, told, new Origin("exercise", "M2E2/x")),
                new StepView(ID, 0, TestPortfolio.spoken("job", ID, true, true), new Origin("exercise", "M2E2/y"))), line),
                TestPortfolio.sections(CURRICULUM, language, HOSTILE), List.of(said(language)));
    }

    private static SaidView said(String language) {
        Framework framework = CURRICULUM.framework(language);
        Competence competence = framework.competences().get(0);
        ClaimSheet.Step step = new ClaimSheet.Step(framework.scale().get(2), competence.level(3));
        Framework.Question question = framework.questions().get(0);
        ClaimSheet.Voice peer = new ClaimSheet.Voice(ID.toString(), Optional.of(HOSTILE), false, NOW, List.of(
                new ClaimSheet.Reply(question.item(), question.answers().get(0).item())), Optional.empty(), Optional.empty(),
                Optional.of(ID.toString()));
        ClaimSheet.Voice leader = new ClaimSheet.Voice(ID.toString(), Optional.empty(), true, NOW, List.of(), Optional.of(step),
                Optional.of(HOSTILE), Optional.empty());
        return new SaidView(competence, Optional.of(step), Optional.of(NOW), List.of(peer), List.of(leader),
                framework.tags(competence), List.of(TestFrameworks.tags(HOSTILE)), Optional.of("BOUSSOLE-0"), true, Optional.of(HOSTILE));
    }
}
