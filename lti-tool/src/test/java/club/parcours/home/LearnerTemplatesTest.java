package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.CardPageView;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.EditionOffer;
import club.parcours.curriculum.GuideReminder.Reminder;
import club.parcours.curriculum.GuideView;
import club.parcours.curriculum.GuidesView;
import club.parcours.curriculum.MatchExercise;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.ModuleChange;
import club.parcours.curriculum.QualitiesExercise;
import club.parcours.curriculum.SegmentChange;
import club.parcours.curriculum.SortExercise;
import club.parcours.curriculum.Text;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.exercise.AnswerView;
import club.parcours.exercise.CardView;
import club.parcours.exercise.ConflictView;
import club.parcours.exercise.Onward;
import club.parcours.exercise.PacksView;
import club.parcours.exercise.Sheet;
import club.parcours.exercise.SortedView;
import club.parcours.exercise.State;
import club.parcours.exercise.StepFormView;
import club.parcours.exercise.TimelineView;
import club.parcours.exercise.WritingView;
import club.parcours.gradebook.ParkedView;
import club.parcours.gradebook.TransferState;
import club.parcours.gradebook.TransferView;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.Standing;
import club.parcours.milestone.WaitingView;
import club.parcours.people.CohortView;
import club.parcours.people.RosterView;
import club.parcours.place.TestPlaces;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.PortfolioPageView;
import club.parcours.portfolio.RemovalView;
import club.parcours.portfolio.SectionView;
import club.parcours.portfolio.SharedView;
import club.parcours.portfolio.StepEditionsView;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the learner's rooms, full and empty, in each language, with hostile words in it. */
class LearnerTemplatesTest {
    private static final CockpitView CALM = new CockpitView(List.of(), 0, List.of(), 0);
    private static final Instant NOW = Instant.parse("2026-11-25T13:02:00Z");
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
        String page = TestTemplates.seenBy(viewer(sample.role(), sample.language()), new PathTab(), new GroupTab())
                .invalid(sample.template(), sample.view(), new Invalid(wrong())).toString();

        assertThat(page).contains("<main").doesNotContain("<script>alert").doesNotContain("\" onfocus=")
                .doesNotContain("%24", "$").doesNotContain("#end").doesNotContain("Optional[").doesNotContain(" style=")
                .doesNotContain("club.parcours");
        String sprite = Files.readString(Path.of("src/main/webapp/static/icons/tabler.svg"));
        for (Matcher icon = ICON.matcher(page); icon.find();) {
            assertThat(sprite).as("icon in the sprite").contains("id=\"" + icon.group(1) + "\"");
        }
        Path looked = Path.of("target/pages", sample.name() + "-" + sample.language() + ".html");
        Files.createDirectories(looked.getParent());
        Files.writeString(looked, page);
    }

    private static Map<String, Invalid.Message> wrong() {
        Map<String, Invalid.Message> wrong = new LinkedHashMap<>();
        for (String field : List.of("kind", "time", "place", "own", "box")) {
            wrong.put(field, new Invalid.Message("exercise.step.kind-missing"));
        }
        wrong.put("title", new Invalid.Message("exercise.too-long", 90, 80));
        wrong.put("text", new Invalid.Message("exercise.too-long", 900, 600));
        wrong.put("year", new Invalid.Message("exercise.step.year-wrong", "1900", "2026"));
        wrong.put("verb", new Invalid.Message("exercise.step.too-many-verbs", 4, 3));
        wrong.put("choice", new Invalid.Message("exercise.qualities.too-few", 1, 2));
        return wrong;
    }

    static Stream<Sample> samples() {
        return Stream.of("fr", "en", "ar", "ar-XB").flatMap(LearnerTemplatesTest::in);
    }

    private static Stream<Sample> in(String language) {
        Module module = CURRICULUM.module("M2", language).orElseThrow();
        SortExercise sort = (SortExercise) module.exercises().get(0);
        TimelineExercise line = (TimelineExercise) module.exercises().get(1);
        QualitiesExercise qualities = (QualitiesExercise) module.exercises().get(3);
        Onward onward = new Onward("modules/M2", "exercises/M2E2", true);
        MatchExercise match = (MatchExercise) CURRICULUM.exercise("M4E2", language).orElseThrow();
        SortExercise pack = match.game("kitchen").orElseThrow();
        SortExercise.Card card = sort.cards().get(3);
        List<StepLine> path = StepLine.of(List.of(step(2012, true), step(0, false), step(0, true), spoken()), line);
        Sheet typed = new Sheet(Map.of("title", List.of(HOSTILE), "text", List.of(HOSTILE), "kind", List.of("job"),
                "choice", List.of("patient"), "own", List.of(HOSTILE, ""), "verb", List.of(line.verbs().get(0).id())));
        Sheet told = new Sheet(Map.of("voice", List.of(ID.toString()), "photo", List.of(ID.toString())));
        Optional<AnswerView> answer = Optional.of(new AnswerView(typed, NOW, false));
        Map<String, State> states = Map.of("M2E1", State.DONE, "M2E2", State.BEGUN, "M2E4", State.PASSED);
        Trail trail = new Trail(module, states, Map.of("PM2", new Standing("PM2", 6, Optional.empty())));
        List<Stone> stones = trail.stones(LocalDate.of(2026, 11, 25));
        List<SectionView> kept = TestPortfolio.sections(CURRICULUM, language, HOSTILE);
        Role learner = Role.PARTICIPANT;
        Role leader = Role.FACILITATOR;
        return Stream.of(
                new Sample("sort-card", "exercise/sort", new CardView(sort, onward, card, 4, 16,
                        Optional.of(sort.boxes().get(0)), sort.boxesOf(card), Optional.of("a"), Optional.of("b"), ""),
                        learner, language),
                new Sample("sort-first", "exercise/sort", new CardView(sort, onward, sort.cards().get(0),
                        1, 16, Optional.empty(), List.of(), Optional.empty(), Optional.of("b"), ""),
                        learner, language),
                new Sample("sorted", "exercise/sorted", new SortedView(sort, onward, sort.boxes().stream()
                        .map(box -> new SortedView.Box(box, sort.cards().stream().filter(one -> one.fits(box.id())).toList()))
                        .toList(), List.of(card)), learner, language),
                new Sample("match", "exercise/sort", new CardView(pack, onward, pack.cards().get(7), 8, 8, Optional.of(pack.boxes().get(0)),
                        pack.boxesOf(pack.cards().get(7)), Optional.of("a"), Optional.empty(), "?pack=kitchen"), learner, language),
                new Sample("match-done", "exercise/sorted", new SortedView(pack, onward, pack.boxes().stream()
                        .map(box -> new SortedView.Box(box, pack.cards().stream().filter(one -> one.fits(box.id())).toList()))
                        .toList(), List.of()), learner, language),
                new Sample("packs", "exercise/packs", new PacksView(match, onward, match.packs().stream()
                        .map(one -> new PacksView.Line(one.item(), 3, 8)).toList(), true, false),
                        learner, language),
                new Sample("packs-fresh", "exercise/packs", new PacksView(match, onward, match.packs().stream()
                        .map(one -> new PacksView.Line(one.item(), 0, 8)).toList(), false, true), learner, language),
                new Sample("timeline", "exercise/timeline", new TimelineView(line, onward, path, 1, true, false, List.of(HOSTILE, "")),
                        learner, language),
                new Sample("timeline-empty", "exercise/timeline",
                        new TimelineView(line, onward, List.of(), 0, false, false, List.of()), learner, language),
                new Sample("step", "exercise/step", new StepFormView(line, "exercises/M2E2", "exercises/M2E2/steps", typed,
                        ID.toString(), 0, false, Optional.of("14 h 02")), learner, language),
                new Sample("conflict", "exercise/conflict", new ConflictView(line, "exercises/M2E2",
                        "exercises/M2E2/steps/" + ID, path.get(3), told, typed, path.get(1), 3), learner, language),
                new Sample("reflection", "exercise/reflection", new WritingView(module.exercises().get(2), onward, typed,
                        Optional.empty(), true, Optional.of("14 h 02")), learner, language),
                new Sample("reflection-done", "exercise/reflection", new WritingView(module.exercises().get(2), onward,
                        typed, answer, false, Optional.empty()), learner, language),
                new Sample("qualities", "exercise/qualities", new WritingView(qualities, onward, typed, Optional.empty(),
                        true, Optional.empty()), learner, language),
                new Sample("qualities-done", "exercise/qualities", new WritingView(qualities, onward, typed, answer, false,
                        Optional.empty()), learner, language),
                new Sample("qualities-told", "exercise/qualities", new WritingView(qualities, onward, told, Optional.of(
                        new AnswerView(told, NOW, false)), false, Optional.empty()), learner, language),
                new Sample("step-told", "exercise/step", new StepFormView(line, "exercises/M2E2", "exercises/M2E2/steps/" + ID,
                        told, "", 3, true, Optional.empty()), learner, language),
                new Sample("portfolio", "portfolio/index", new PortfolioPageView(line, path, kept, true, List.of(HOSTILE, "")), learner,
                        language),
                new Sample("portfolio-empty", "portfolio/index",
                        new PortfolioPageView(line, List.of(), TestPortfolio.empty(CURRICULUM, language), false, List.of()), learner, language),
                new Sample("removal", "portfolio/removal", new RemovalView(HOSTILE, "fr", HOSTILE, "", "", "portfolio/x", "portfolio"),
                        learner, language),
                new Sample("shared", "portfolio/shared", new SharedView(ID.toString(), HOSTILE, line, path, kept, "", true), leader,
                        language),
                new Sample("shared-nothing", "portfolio/shared",
                        new SharedView(ID.toString(), HOSTILE, line, List.of(), List.of(), "portfolio/people", false), learner, language),
                new Sample("step-editions", "portfolio/step-editions", new StepEditionsView(path.get(0), path.stream()
                        .map(then -> new StepEditionsView.Earlier(then, Instant.EPOCH)).toList()), learner, language),
                new Sample("step-no-editions", "portfolio/step-editions", new StepEditionsView(path.get(0), List.of()), learner, language),
                new Sample("path", "home/path", new PathView(trail.next(),
                        List.of((WorksheetExercise) CURRICULUM.exercise("M10E2", language).orElseThrow()),
                        List.of(new Stretch(trail.module(true), stones), new Stretch(trail.module(false), List.of())), true,
                        CURRICULUM.path(Optional.of("discovery"), language), true), learner, language),
                course(language, leader), courseWithoutItsEdition(language, leader),
                new Sample("window", "home/window", new WindowView("exercises/M2E3", "?change=1", "0a1b2c3d.secret"), learner,
                        language),
                new Sample("module", "home/module", new ModuleView(module, stones, true, TestPlaces.views(HOSTILE), Optional.of("so-so"), "entry", true, true), leader, language),
                new Sample("board", "home/board", board(module, trail), leader, language),
                new Sample("board-empty", "home/board", new BoardView(Optional.empty(),
                        Optional.of(new CohortView.Copy(ID, Optional.empty(), NOW)), List.of(module), Optional.of(module), List.of(),
                        List.of(), new Pagination(1, 0), Optional.empty(), new RosterView(true, true, Optional.empty(), Optional.empty(), List.of()),
                        new Look(Optional.of("M2"), Optional.empty(), 1), ParkedView.NONE, CALM, NOW),
                        leader, language),
                new Sample("board-without-roster", "home/board", new BoardView(Optional.empty(), Optional.empty(),
                        List.of(module), Optional.empty(), List.of(), List.of(), new Pagination(1, 0), Optional.of(HOSTILE), RosterView.NONE,
                        new Look(Optional.empty(), Optional.empty(), 1), ParkedView.NONE, CALM, NOW), leader, language),
                new Sample("calls", "home/calls", new CallsView(List.of(call()), new Pagination(2, 93),
                        new Look(Optional.of("M2"), Optional.of("g/\"?&2"), 2)), leader, language),
                new Sample("calls-nobody", "home/calls", new CallsView(List.of(), new Pagination(1, 0),
                        new Look(Optional.empty(), Optional.empty(), 1)), leader, language),
                new Sample("elsewhere", "home/elsewhere", new ElsewhereView("door-enter", "home.none"), Role.NONE,
                        language),
                new Sample("card", "curriculum/card", new CardPageView(module.card(), true, true, "desk", true), leader, language),
                new Sample("guides", "curriculum/guides", new GuidesView(List.of(module)), leader, language),
                new Sample("guide", "curriculum/guide",
                        new GuideView(module, CURRICULUM.guide("M2", language).orElseThrow(), List.of(new Reminder("map-pin",
                                "place.reminder", "places/course", "place.reminder.open")), List.of(), ""), leader, language));
    }

    private static Sample course(String language, Role leader) {
        List<CourseView.Choice> choices = CURRICULUM.paths(language).stream()
                .map(path -> new CourseView.Choice(path, path.id().equals("full"), path.sessions().stream()
                        .map(session -> new CourseView.Meeting(session.stream()
                                .map(id -> CURRICULUM.module(id, language).orElseThrow()).toList())).toList())).toList();
        Text title = new Text(HOSTILE, "uk", Optional.of(new Text(HOSTILE, "fr")));
        List<ModuleChange> changes = List.of(new ModuleChange(Optional.of("M2"), Optional.of(title),
                Stream.of(SegmentChange.Kind.values()).map(kind -> new SegmentChange("M2E1", Optional.of(title), kind,
                        List.of("fr", "ar"))).toList()), new ModuleChange(Optional.empty(), Optional.empty(), List.of("competences",
                        "paths", "verbs").stream().map(name -> new SegmentChange(name, Optional.empty(), SegmentChange.Kind.CHANGED,
                                List.of())).toList()));
        return new Sample("course", "home/course", new CourseView(Optional.of(HOSTILE), choices, Optional.of(NOW), Optional.of(HOSTILE),
                new CourseView.Book("2025.1", true, false, "2026.4", Optional.of(NOW), List.of(
                        new EditionOffer("2026.4-lyon", false, changes), new EditionOffer("2026.4", true, List.of())))), leader, language);
    }

    private static Sample courseWithoutItsEdition(String language, Role leader) {
        return new Sample("course-without-its-edition", "home/course", new CourseView(Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), new CourseView.Book("2025.1", true, true, "2026.4", Optional.of(NOW), List.of())), leader, language);
    }

    private static TransferView transfer(TransferState state) {
        return new TransferView(ID, new PersonId(ID), "PM2", BigDecimal.valueOf(6), BigDecimal.TEN, false, state,
                "gradebook.transfer.no-column", NOW, true, Optional.empty());
    }

    private static BoardView board(Module module, Trail trail) {
        List<BoardView.Column> columns = Stream.concat(
                module.exercises().stream().map(one -> new BoardView.Column(one.icon(), one.title(), "")),
                Stream.of(new BoardView.Column("flag", module.milestone().title(), "M2"))).toList();
        List<BoardView.Cell> cells = Stream.concat(
                Stream.of(State.DONE, State.BEGUN, State.PASSED, State.OPEN).map(BoardView.Cell::of),
                Stream.of(BoardView.Cell.of(Optional.ofNullable(trail.standings().get("PM2")), 10))).toList();
        return new BoardView(Optional.of(HOSTILE),
                Optional.of(new CohortView.Copy(ID, Optional.of(HOSTILE), NOW)), List.of(module), Optional.empty(), columns,
                List.of(new BoardView.Row(ID.toString(), "Baobab 12", cells, Optional.of(0L), false, true),
                        new BoardView.Row(ID.toString(), HOSTILE, cells, Optional.empty(), false, true),
                        new BoardView.Row(ID.toString(), "نهر 8", cells, Optional.of(12L), false, true),
                        new BoardView.Row(ID.toString(), "Cèdre", cells, Optional.of(3L), true, true)), new Pagination(2, 93), Optional.empty(),
                new RosterView(true, false, Optional.of(NOW), Optional.of(RosterView.Trouble.FORBIDDEN),
                        List.of(new RosterView.Group("g1", HOSTILE), new RosterView.Group("g/\"?&2", "B"))),
                new Look(Optional.empty(), Optional.of("g1"), 2),
                new ParkedView(7, List.of(transfer(TransferState.PARKED))), new CockpitView(List.of(new WaitingView(ID, new PersonId(ID), HOSTILE,
                        "PM2", module.milestone().title(), 2, NOW, 9)), 4, List.of(call()), 3), NOW);
    }

    private static CockpitView.Call call() {
        return new CockpitView.Call(ID.toString(), HOSTILE,
                List.of(new CockpitView.Reason("route", "home.call.stuck", List.of("PM3", 9L))));
    }

    private static StepView step(int year, boolean marked) {
        ToldStep told = new ToldStep(year > 0 ? "job" : "gone-from-the-curriculum",
                year > 0 ? new When(When.YEAR, Optional.of(year)) : new When("before", Optional.empty()), HOSTILE,
                marked ? Optional.of(HOSTILE) : Optional.empty(),
                marked ? List.of("gone", firstVerb()) : List.of(), marked, marked, marked, "fr");
        return new StepView(ID, 1, told, new Origin("exercise", "M2E2/x"));
    }

    private static StepView spoken() {
        return new StepView(ID, 1, TestPortfolio.spoken("job", ID, true, true), new Origin("exercise", "M2E2/y"));
    }

    private static String firstVerb() {
        return ((TimelineExercise) CURRICULUM.module("M2", "fr").orElseThrow().exercises().get(1)).verbs().get(0).id();
    }

    private static Viewer viewer(Role role, String language) {
        return new Viewer("0a1b2c3d", ID, new PersonId(ID), ID, role, language, Optional.of("fr"),
                ZoneId.of("Europe/Paris"), false);
    }
}
