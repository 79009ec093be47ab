package club.parcours.competence;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Framework;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.framework.TestFrameworks;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Line;
import club.parcours.portfolio.SectionView;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.Visibility;
import club.parcours.web.TestTemplates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages about competences, with everything on them and with nothing, and with hostile words. */
class CompetenceTemplatesTest {
    private static final UUID ID = UUID.fromString("0b9c1f0e-4f0a-4f6e-9a55-0c5ad2b8c001");
    private static final Instant NOW = Instant.parse("2026-11-25T13:02:00Z");
    private static final String HOSTILE = "<script>alert(1)</script>\" onfocus=\"alert(2) & 'ok' ]]>";
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final Pattern ICON = Pattern.compile("tabler\\.svg\\?v=[0-9a-f]+#([a-z0-9-]+)");

    record Sample(String template, Record view, String language) {
        @Override
        public String toString() {
            return template + " " + language;
        }
    }

    static Stream<Sample> samples() {
        return Stream.of("fr", "en", "ar", "ar-XB").flatMap(CompetenceTemplatesTest::in);
    }

    private static Stream<Sample> in(String language) {
        Framework framework = CURRICULUM.framework(language);
        Competence competence = framework.competences().get(0);
        List<Line> lines = TestPortfolio.sections(CURRICULUM, language, HOSTILE).stream().map(SectionView::lines)
                .flatMap(List::stream).toList();
        ClaimSheet full = full(framework, competence, lines);
        ClaimSheet none = new ClaimSheet(competence, Optional.empty(), full.steps(), List.of(), List.of(), List.of(), List.of(),
                full.tags(), List.of(), full.contexts(), false, List.of());
        QuestionsView questions = new QuestionsView(ID.toString(), HOSTILE, competence, full.steps().get(2), lines,
                framework.questions(), List.of("seen-yes"), false, ID.toString(), false);
        return Stream.<Map.Entry<String, Record>>of(
                Map.entry("index", new CompassView("BOUSSOLE-1", List.of(full, none), true)),
                Map.entry("claim", ClaimPageView.of(full, List.of()).typed(HOSTILE, true)), Map.entry("claim", ClaimPageView.of(none, List.of())),
                Map.entry("evidence", new EvidenceChoiceView(full, lines, 30, 60)),
                Map.entry("evidence", new EvidenceChoiceView(none, List.of(), 0, 0)),
                Map.entry("asking", new AskingView(full, List.of(new AskingView.Fellow(ID.toString(), HOSTILE)), "", List.of())),
                Map.entry("asking", new AskingView(none, List.of(), "", List.of())),
                Map.entry("asked", new AskedView(List.of(questions, new QuestionsView(ID.toString(), HOSTILE, competence,
                        full.steps().get(0), List.of(), framework.questions(), List.of(), true, "", false)))),
                Map.entry("asked", new AskedView(List.of())),
                Map.entry("questions", questions),
                Map.entry("shown", new ShownClaimsView(ID.toString(), HOSTILE, List.of(full))),
                Map.entry("shown", new ShownClaimsView(ID.toString(), HOSTILE, List.of())),
                Map.entry("review", new ClaimReviewView(ID.toString(), HOSTILE, true, full, 3, 7, HOSTILE, HOSTILE, true, 400)),
                Map.entry("review", new ClaimReviewView(ID.toString(), HOSTILE, false, none, 0, Confirming.FIRST, "", "", false, 400)))
                .map(one -> new Sample("competence/" + one.getKey(), one.getValue(), language));
    }

    private static ClaimSheet full(Framework framework, Competence competence, List<Line> lines) {
        List<ClaimSheet.Step> steps = framework.scale().stream()
                .map(level -> new ClaimSheet.Step(level, competence.level(level.number()))).toList();
        OpinionView confirmation = new OpinionView(ID, ID, Side.FACILITATOR, Optional.of(new PersonId(ID)), NOW,
                Optional.of(NOW), Optional.of(2), List.of(), Optional.of(HOSTILE), List.of(), Optional.empty(), 7);
        ClaimView claim = new ClaimView(ID, "BOUSSOLE", "BOUSSOLE-1", competence.id(), 4, NOW, List.of("CLUB-2"), Visibility.GROUP, List.of(),
                List.of(confirmation), Optional.of(new Invalid.Message("competence.missing.stories", 1, 2)), Optional.of(HOSTILE));
        List<ClaimSheet.Voice> peers = List.of(new ClaimSheet.Voice(ID.toString(), Optional.of(HOSTILE), false, NOW,
                        ClaimSheets.replies(framework, List.of("seen-yes", "how-alone", "others-soon")), Optional.of(steps.get(1)),
                        Optional.empty(), Optional.of(ID.toString())), new ClaimSheet.Voice(ID.toString(), Optional.empty(), false,
                        NOW, List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
        return new ClaimSheet(competence, Optional.of(claim), steps, lines.stream().limit(5)
                .map(line -> new ClaimSheet.ProofLine(line, "home", framework.contexts().stream().findFirst())).toList(),
                peers, peers, List.of(new ClaimSheet.Voice(ID.toString(), Optional.of(HOSTILE), true, NOW, List.of(),
                        Optional.of(steps.get(1)), Optional.of(HOSTILE), Optional.empty())), framework.tags(competence),
                List.of(TestFrameworks.tags(HOSTILE)), framework.contexts(), true, List.of(
                        new ClaimSheet.Earlier(false, 4, NOW, NOW, Optional.of(HOSTILE), Optional.of(HOSTILE)),
                        new ClaimSheet.Earlier(true, 2, NOW, NOW, Optional.empty(), Optional.empty())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_page_lets_no_markup_through(Sample sample) throws Exception {
        String page = page(sample.template(), sample.view(), sample.language(), new Invalid(Map.of(
                "level", new Invalid.Message("competence.missing.places", 1, 2),
                "person", new Invalid.Message("competence.ask.nobody"),
                "entry", new Invalid.Message("competence.evidence.full", 12),
                "file", new Invalid.Message("competence.asked.voice-gone"),
                "reason", new Invalid.Message("competence.confirm.reason-missing", 3),
                "words", new Invalid.Message("competence.words.too-long", 500, 400))));

        assertThat(page).contains("<main").doesNotContain("<script>alert").doesNotContain("\" onfocus=").doesNotContain("$")
                .doesNotContain("#end").doesNotContain("Optional[").doesNotContain(" style=").doesNotContain("club.parcours")
                .doesNotContain("{0}").doesNotContain("{1}");
        String sprite = Files.readString(Path.of("src/main/webapp/static/icons/tabler.svg"));
        for (Matcher icon = ICON.matcher(page); icon.find();) {
            assertThat(sprite).as("icon in the sprite").contains("id=\"" + icon.group(1) + "\"");
        }
    }

    @Test
    void each_step_that_can_be_heard_says_which_it_is() {
        Viewer viewer = new Viewer("0a1b2c3d", ID, new PersonId(ID), ID, Role.PARTICIPANT, "fr", Optional.empty(),
                ZoneId.of("Europe/Paris"), false);
        Framework framework = CURRICULUM.framework("fr");
        ClaimSheet full = full(framework, framework.competences().get(0), List.of());
        String page = TestTemplates.seenBy(viewer).page("competence/claim", ClaimPageView.of(full, List.of())).toString();

        assertThat(framework.scale()).allSatisfy(level -> assertThat(page).contains("aria-label=\"Écouter: " + level.label().value()));
    }

    @Test
    void who_was_chosen_and_what_was_ticked_stay_so_when_something_is_wrong() {
        AskingView empty = (AskingView) view("asking");
        UUID ticked = empty.sheet().proofs().get(1).line().entry().id();
        String page = page("competence/asking", new AskingView(empty.sheet(), empty.fellows(), ID.toString(), List.of(ticked)), "fr",
                new Invalid("person", "competence.ask.nobody"));

        assertThat(page).contains("name=\"person\" value=\"" + ID + "\" checked", "name=\"shown\" value=\"" + ticked + "\" checked");
        assertThat(page.split(" checked", -1)).as("and nothing else").hasSize(2
                + (int) empty.sheet().proofs().stream().filter(proof -> proof.line().entry().id().equals(ticked)).count());
        assertThat(page("competence/asking", empty, "fr", new Invalid("person", "competence.ask.nobody"))).doesNotContain(" checked");
    }

    @Test
    void answers_that_were_given_go_only_after_a_question() {
        Invalid nothing = new Invalid("nothing", "competence.ask.nobody");
        assertThat(unasked(page("competence/questions", view("questions"), "fr", nothing))).doesNotContain("/removal\"");
        QuestionsView asked = (QuestionsView) view("questions");
        for (boolean before : List.of(true, false)) {
            String anew = page("competence/questions", new QuestionsView(asked.id(), asked.name(), asked.competence(), asked.step(), asked.lines(),
                    asked.questions(), List.of(), false, "", before), "fr", nothing);
            assertThat(unasked(anew).contains("/removal\"")).as("what was said of another level").isNotEqualTo(before);
        }
        String claim = page("competence/claim", view("claim"), "fr", nothing);
        assertThat(claim.split("/requests/" + ID + "/removal\"", -1)).hasSize(5);
        assertThat(unasked(claim).split("/requests/" + ID + "/removal\"", -1)).as("to ask no more loses no answer").hasSize(3);
    }

    @Test
    void who_shows_more_than_six_reads_that_six_are_enough_and_loses_none() {
        CompassView sample = (CompassView) view("index");
        ClaimSheet shown = sample.sheets().get(0);
        ClaimSheet open = sample.sheets().get(1);
        for (int many : List.of(6, 7)) {
            List<ClaimSheet> sheets = Stream.concat(Collections.nCopies(many, shown).stream(), Stream.of(open, hidden(shown))).toList();
            String page = page("competence/index", CompassView.of("BOUSSOLE-1", sheets), "fr", new Invalid("nothing", "competence.ask.nobody"));
            assertThat(page.contains("Tu peux en choisir six")).as("of %d", many).isEqualTo(many > 6);
            assertThat(page.split("class=\"row-claim\"", -1)).hasSize(many + 3);
        }
    }

    private static ClaimSheet hidden(ClaimSheet sheet) {
        ClaimView claim = sheet.claim().orElseThrow();
        return new ClaimSheet(sheet.competence(), Optional.of(new ClaimView(claim.id(), claim.framework(), claim.version(), claim.competence(),
                claim.selfLevel(), claim.saidAt(), claim.carried(), Visibility.ME, claim.evidence(), claim.opinions(), claim.missing(),
                claim.words())), sheet.steps(), sheet.proofs(), sheet.peers(), sheet.asked(), sheet.leaders(), sheet.tags(), sheet.ownTags(),
                sheet.contexts(), sheet.unproven(), sheet.earlier());
    }

    @Test
    void who_confirms_has_three_questions_at_hand_and_nobody_else() {
        ClaimSheet sheet = ((ClaimReviewView) view("review")).sheet();
        for (boolean confirms : List.of(true, false)) {
            String page = page("competence/review", new ClaimReviewView(ID.toString(), HOSTILE, confirms, sheet, 0, Confirming.FIRST, "", "", false, 400), "fr",
                    new Invalid("nothing", "competence.ask.nobody"));
            assertThat(page.contains("Trois questions à poser") && page.contains("Que faites-vous bien")).isEqualTo(confirms);
        }
    }

    /** What stands there without opening anything. */
    private static String unasked(String page) {
        return page.replaceAll("(?s)<details class=\"aloud\".*?</details>", "").replaceAll("(?s)<details.*?</details>", "");
    }

    private static Record view(String name) {
        return in("fr").filter(one -> one.template().equals("competence/" + name)).findFirst().orElseThrow().view();
    }

    private static String page(String template, Record view, String language, Invalid wrong) {
        Viewer viewer = new Viewer("0a1b2c3d", ID, new PersonId(ID), ID, Role.PARTICIPANT, language,
                Optional.of("fr"), ZoneId.of("Europe/Paris"), false);
        return TestTemplates.seenBy(viewer).invalid(template, view, wrong).toString();
    }
}
