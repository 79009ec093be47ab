package club.parcours.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Survey;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.TestTemplates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages where people say what they think, and those where it is read, full and empty, with hostile words. */
class FeedbackTemplatesTest {
    private static final UUID ID = UUID.fromString("0b9c1f0e-4f0a-4f6e-9a55-0c5ad2b8c001");
    private static final String HOSTILE = "<script>alert(1)</script>\" onfocus=\"alert(2) & 'ok' ]]>";
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final Pattern ICON = Pattern.compile("tabler\\.svg\\?v=[0-9a-f]+#([a-z0-9-]+)");

    record Sample(String name, String template, Record view, Role role, String language) {
        @Override
        public String toString() {
            return name + " " + language;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_page_renders_and_lets_no_markup_of_a_person_through(Sample sample) throws Exception {
        Viewer viewer = new Viewer("0a1b2c3d", ID, new PersonId(ID), ID, sample.role(), sample.language(), Optional.empty(),
                ZoneId.of("Europe/Paris"), false);
        String page = TestTemplates.seenBy(viewer).invalid("feedback/" + sample.template(), sample.view(), new Invalid(Map.of(
                "words", new Invalid.Message("feedback.too-long", 400, 300), "file", new Invalid.Message("feedback.voice-gone"))))
                .toString();

        assertThat(page).contains("<main").doesNotContain("<script>alert").doesNotContain("\" onfocus=").doesNotContain("$")
                .doesNotContain("#end").doesNotContain("Optional[").doesNotContain(" style=").doesNotContain("club.parcours");
        assertThat(page.replaceAll("(?s)<details class=\"aloud\".*?</details>", "").replaceAll("(?s)<details class=\"more\">.*?</details>", ""))
                .as("nothing goes without a question").doesNotContain("/removal\"");
        String sprite = Files.readString(Path.of("src/main/webapp/static/icons/tabler.svg"));
        for (Matcher icon = ICON.matcher(page); icon.find();) {
            assertThat(sprite).as("icon in the sprite").contains("id=\"" + icon.group(1) + "\"");
        }
        Path looked = Path.of("target/pages", "feedback-" + sample.name() + "-" + sample.language() + ".html");
        Files.createDirectories(looked.getParent());
        Files.writeString(looked, page);
    }

    static Stream<Sample> samples() {
        return Stream.of("fr", "en", "ar", "ar-XB").flatMap(FeedbackTemplatesTest::in);
    }

    private static Stream<Sample> in(String language) {
        Module module = CURRICULUM.module("M2", language).orElseThrow();
        Survey survey = CURRICULUM.survey(language);
        Segment whole = new Segment("M2", module.title(), module.icon(), "modules/M2", module.exercises());
        Segment one = new Segment("M2E1", module.exercises().get(0).title(), "cards", "exercises/M2E1", List.of());
        SurveyResult result = new SurveyResult(survey.choices(), survey.questions().stream()
                .map(question -> new SurveyResult.Line(question, List.of(3, 4, 2, 0), List.of())).toList());
        SurveyResult none = new SurveyResult(survey.choices(), survey.questions().stream()
                .map(question -> new SurveyResult.Line(question, List.of(), List.of())).toList());
        List<HeardView.Row> rows = List.of(
                new HeardView.Row("M2", "2026.4", Optional.of(module.title()), module.icon(), List.of(5L, 3L, 1L), List.of(0L, 3L, 0L), 2, 1),
                new HeardView.Row("M0E1", "2025.1", Optional.empty(), "book", List.of(3L, 0L, 0L), List.of(0L, 0L, 0L), 0, 0));
        List<SaidView> said = List.of(new SaidView("2026.4", false, Face.GOOD, HOSTILE, ""),
                new SaidView("2026.4", true, Face.NOT_FOR_ME, "", ID.toString()));
        Role learner = Role.PARTICIPANT;
        Role leader = Role.FACILITATOR;
        return Stream.of(
                new Sample("own", "own", new OwnWord(whole, "good", HOSTILE, ID.toString()), learner, language),
                new Sample("own-first", "own", new OwnWord(one, "", "", ""), learner, language),
                new Sample("own-leader", "own", new OwnWord(whole, "so-so", "", ""), leader, language),
                new Sample("survey", "survey", new SurveyView(survey, "entry", false), learner, language),
                new Sample("survey-over", "survey", new SurveyView(survey, "exit", true), learner, language),
                new Sample("heard", "heard", new HeardView(rows, Optional.of(result), "guide"), leader, language),
                new Sample("heard-nothing", "heard", new HeardView(List.of(), Optional.of(none), "guide"), leader, language),
                new Sample("heard-referent", "heard", new HeardView(rows, Optional.empty(), "desk"), Role.REFERENT, language),
                new Sample("said", "said", new HeardSegmentView("M2", Optional.of(module.title()), said), leader, language),
                new Sample("said-nothing", "said", new HeardSegmentView("M0E1", Optional.empty(), List.of()), leader, language));
    }
}
