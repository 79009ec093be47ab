package club.parcours.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Line;
import club.parcours.portfolio.SeenBy;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.web.Messages;
import club.parcours.web.TestMessages;
import club.parcours.web.TestTemplates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every worksheet there is, as a form and as a list, with hostile words in it and something wrong with each field. */
class WorksheetTemplatesTest {
    private static final UUID ID = UUID.fromString("0b9c1f0e-4f0a-4f6e-9a55-0c5ad2b8c001");
    private static final String HOSTILE = "<script>alert(1)</script>\" onfocus=\"alert(2) & 'ok' ]]>";
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final Messages SAID = TestMessages.in("fr");
    private static final Pattern ICON = Pattern.compile("tabler\\.svg\\?v=[0-9a-f]+#([a-z0-9-]+)");
    private static final Pattern DESCRIBED = Pattern.compile("aria-describedby=\"([^\"]+)\"");

    private static final Pattern CHOICE = Pattern.compile("<input type=\"(?:radio|checkbox)\" name=\"[^\"]+\\.(?!drop\")[^\"]+\"[^>]*>");

    record Sample(WorksheetExercise exercise, String language) {
        @Override
        public String toString() {
            return exercise.id() + " " + language;
        }
    }

    static Stream<Sample> samples() {
        return Stream.of("fr", "en", "ar-XB").flatMap(language -> CURRICULUM.modules(language).stream()
                .flatMap(module -> module.exercises().stream()).filter(WorksheetExercise.class::isInstance)
                .map(exercise -> new Sample((WorksheetExercise) exercise, language)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_form_lets_no_markup_through_and_says_what_is_wrong_at_each_field(Sample sample) throws Exception {
        WorksheetExercise exercise = sample.exercise();
        String sheet = exercise.subjects().isEmpty() ? "1" : exercise.subjects().get(0).id();
        Map<String, List<String>> typed = new LinkedHashMap<>();
        Map<String, Invalid.Message> wrong = new LinkedHashMap<>();
        exercise.parts().forEach(part -> {
            String field = sheet + "." + part.id();
            typed.put(field, part.kind().written() ? List.of(HOSTILE) : List.of(part.choices(sheet).get(0).id()));
            wrong.put(field, new Invalid.Message("exercise.sheet.too-many", 3, 4));
        });
        Stream.of("voice-file", "photo-file", "paper-file").forEach(field -> wrong.put(field, new Invalid.Message("files.too-heavy")));
        String page = page(sample, "exercise/worksheet", new SheetFormView(exercise, "exercises/" + exercise.id(), sheet,
                exercise.subject(sheet), new Sheet(typed), exercise.single(), new WorksheetForm(exercise, sheet).suggested(new Sheet(typed)),
                Optional.of("14 h 02"), true), new Invalid(wrong));

        assertThat(CHOICE.matcher(page).results().map(MatchResult::group)).as("each choice says what is wrong with it")
                .allSatisfy(choice -> assertThat(choice).contains("aria-invalid=\"true\" aria-describedby=\"error-" + sheet + "."));
        assertThat(page.split(" aria-describedby=\"error-(voice|photo|paper)-file\"", -1)).as("and so does what chooses a file")
                .hasSize(1 + (exercise.writes() ? exercise.gathers() ? 3 : 2 : 0));
        assertThat(page.contains("data-longest=\"" + exercise.seconds() + "\" data-here=")).as("how long one speaks").isEqualTo(exercise.writes());
        typed.keySet().forEach(field -> assertThat(page).contains("name=\"" + field + "\"", "id=\"error-" + field + "\""));
        for (Matcher described = DESCRIBED.matcher(page); described.find();) {
            assertThat(Stream.of(described.group(1).strip().split(" +"))).allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_list_shows_what_was_filled_in_and_what_is_begun(Sample sample) throws Exception {
        WorksheetExercise exercise = sample.exercise();
        List<SheetLine> lines = TestPortfolio.sections(CURRICULUM, sample.language(), HOSTILE).stream()
                .flatMap(section -> section.lines().stream())
                .filter(line -> line.entry().origin().reference().startsWith(exercise.id() + "/"))
                .flatMap(line -> Stream.of(
                        new SheetLine("1", exercise.subjects().stream().findFirst(), Optional.of(line.entry()), line.filled(),
                                exercise.parts().stream().flatMap(part -> exercise.suggested(part, line.entry().fields()).stream()).toList(), true),
                        new SheetLine("2", Optional.empty(), Optional.empty(), List.of(), List.of(), true))).toList();
        assertThat(lines).hasSize(2);
        String page = page(sample, "exercise/worksheets", new WorksheetView(exercise, new Onward("modules/M1", "exercises/M1E3", true), lines,
                exercise.aimed(), Optional.of("3")), new Invalid("nothing", "exercise.sheet.empty"));
        String paper = Map.of("M10E1", "plan", "M10E2", "plan", "M10E3", "cv", "M10E4", "letter").getOrDefault(exercise.id(), "");
        assertThat(page.contains("/documents/")).as("leads on to what is made of it").isEqualTo(!paper.isEmpty());
        assertThat(page).contains(paper.isEmpty() ? "" : "/documents/" + paper + "\"");
        page(sample, "exercise/worksheets", new WorksheetView(exercise, new Onward("modules/M1", "exercises/M1E3", true), List.of(), 0,
                Optional.of("1")), new Invalid("nothing", "exercise.sheet.empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "asked", "facilitators", "group"})
    void who_reads_it_is_said_once_or_where_it_differs_at_each_sheet(String who) throws Exception {
        Sample sample = samples().filter(one -> one.exercise().id().equals("M3E3") && one.language().equals("fr")).findFirst().orElseThrow();
        Line line = TestPortfolio.sections(CURRICULUM, "fr", HOSTILE).stream().flatMap(section -> section.lines().stream())
                .filter(one -> one.entry().origin().reference().startsWith("M3E3/")).findFirst().orElseThrow();
        SheetLine first = seen(line, SeenBy.ME);
        SheetLine second = seen(line, new SeenBy(List.of(who)));
        String only = SAID.say("fr", "web.seen-by.me");
        String theirs = SAID.say("fr", "web.seen-by." + who);

        assertThat(times(list(sample, List.of(second, second)), theirs)).isEqualTo(1);
        String mixed = list(sample, List.of(first, second));
        assertThat(List.of(times(mixed, only), times(mixed, theirs))).containsExactly(1, 1);
        String form = page(sample, "exercise/worksheet", new SheetFormView(sample.exercise(), "exercises/M3E3", "1", Optional.empty(),
                Sheet.EMPTY, false, Map.of(), Optional.empty(), true, Optional.empty(), Optional.empty(), RetoldView.NONE,
                new SeenBy(List.of(who))), new Invalid("nothing", "exercise.sheet.empty"));
        assertThat(times(form, theirs)).isEqualTo(1);
    }

    @Test
    void what_was_told_before_stands_right_above_the_part_it_can_begin() throws Exception {
        Sample sample = samples().filter(one -> one.exercise().id().equals("M10E4") && one.language().equals("fr")).findFirst().orElseThrow();
        RetoldView retold = new RetoldView("bring", List.of(), List.of(new RetoldView.Told(ID, HOSTILE, "prs")));
        String form = page(sample, "exercise/worksheet", new SheetFormView(sample.exercise(), "modules/M10", "1", Optional.empty(),
                Sheet.EMPTY, true, Map.of(), Optional.empty(), false, Optional.empty(), Optional.empty(), retold, SeenBy.ME),
                new Invalid("nothing", "exercise.sheet.empty"));

        assertThat(form).contains("name=\"step\" value=\"" + ID + "\"><bdi lang=\"prs\">", SAID.say("fr", "exercise.retell.entry.what"))
                .doesNotContain(SAID.say("fr", "exercise.retell.what"));
        assertThat(List.of(form.indexOf("name=\"1.offer\""), form.indexOf("name=\"step\""), form.indexOf("name=\"1.bring\""))).isSorted();
    }

    private static SheetLine seen(Line line, SeenBy by) {
        return new SheetLine("1", Optional.empty(), Optional.of(line.entry()), line.filled(), List.of(), false, Optional.empty(), false, by);
    }

    private static String list(Sample sample, List<SheetLine> lines) throws Exception {
        return page(sample, "exercise/worksheets", new WorksheetView(sample.exercise(),
                new Onward("modules/M3", "exercises/M3E3", true), lines, 2, Optional.of("3")), new Invalid("nothing", "exercise.sheet.empty"));
    }

    private static int times(String page, String said) {
        return page.split(Pattern.quote("<span>" + said + "</span>"), -1).length - 1;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void two_versions_stand_side_by_side_and_either_can_be_sent(Sample sample) throws Exception {
        WorksheetExercise exercise = sample.exercise();
        String sheet = exercise.subjects().isEmpty() ? "1" : exercise.subjects().get(0).id();
        Map<String, List<String>> typed = new LinkedHashMap<>();
        exercise.parts().forEach(part -> typed.put(sheet + "." + part.id(), part.kind().written() ? List.of(HOSTILE)
                : List.of(part.choices(sheet).get(0).id())));
        Sheet saved = new Sheet(typed).with(sheet + ".voice", List.of(ID.toString()));
        Sheet mine = new Sheet(typed).with(sheet + "." + Sheet.READ, List.of("long-ago"));
        String page = page(sample, "exercise/two", new TwoVersionsView("exercises/" + exercise.id(), "exercises/" + exercise.id(), "fr",
                ToldVersion.of(exercise, sheet, saved).resent(sheet + ".", saved, saved),
                ToldVersion.of(exercise, sheet, mine).resent(sheet + ".", mine, saved)), new Invalid("nothing", "exercise.sheet.empty"));
        assertThat(page.split("name=\"" + sheet + "._read\" value=\"" + saved.mark() + "\"", -1)).as("both have read what stands there").hasSize(3);
        assertThat(page).contains("<audio").doesNotContain("long-ago");
    }

    private static String page(Sample sample, String template, Record view, Invalid wrong) throws Exception {
        Viewer viewer = new Viewer("0a1b2c3d", ID, new PersonId(ID), ID, Role.PARTICIPANT, sample.language(), Optional.of("fr"),
                ZoneId.of("Europe/Paris"), false);
        String page = TestTemplates.seenBy(viewer).invalid(template, view, wrong).toString();
        assertThat(page).contains("<main").doesNotContain("<script>alert").doesNotContain("\" onfocus=").doesNotContain("$")
                .doesNotContain("#end").doesNotContain("Optional[").doesNotContain(" style=").doesNotContain("club.parcours");
        String sprite = Files.readString(Path.of("src/main/webapp/static/icons/tabler.svg"));
        for (Matcher icon = ICON.matcher(page); icon.find();) {
            assertThat(sprite).as("icon in the sprite").contains("id=\"" + icon.group(1) + "\"");
        }
        return page;
    }
}
