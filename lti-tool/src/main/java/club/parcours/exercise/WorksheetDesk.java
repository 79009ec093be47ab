package club.parcours.exercise;

import club.parcours.curriculum.Sidelight;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Evidence;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.StepLine;
import club.parcours.portfolio.ToldStep;
import club.parcours.web.Templates;
import club.parcours.web.When;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays out worksheets: a single one is its form, several are a list. */
@ApplicationScoped
class WorksheetDesk {
    private static final String ONLY = "1";
    /** The part of a sheet in which competences are named. */
    private static final String COMPETENCES = "competences";
    /** What is written in a reflection, which has no parts. */
    private static final String TEXT = "text";

    @Inject
    Exercises exercises;

    @Inject
    Worksheets worksheets;

    @Inject
    Portfolio portfolio;

    @Inject
    Evidence evidence;

    @Inject
    Ways ways;

    @Inject
    Templates templates;

    /** @param change to write again what was handed in */
    SafeHtml show(Viewer viewer, WorksheetExercise exercise, boolean change) {
        List<SheetLine> sheets = seen(viewer, proposed(viewer, exercise, worksheets.sheets(viewer, exercise)));
        long count = sheets.stream().filter(line -> line.entry().isPresent()).count();
        if (exercise.single() && (change || count == 0 || sheets.stream().anyMatch(SheetLine::begun))) {
            return form(viewer, exercise, ONLY);
        }
        return templates.page("exercise/worksheets", new WorksheetView(exercise, ways.out(viewer, exercise), sheets.stream()
                .map(line -> line.leading(line.entry().flatMap(entry -> ways.leads(viewer, exercise, entry.fields())))).toList(), count,
                next(exercise, sheets)));
    }

    /** With who reads each; nobody is asked about what is not there. */
    private List<SheetLine> seen(Viewer viewer, List<SheetLine> sheets) {
        if (sheets.stream().allMatch(line -> line.entry().isEmpty())) {
            return sheets;
        }
        Evidence.Besides besides = evidence.besides(viewer);
        return sheets.stream().map(line -> line.readBy(besides)).toList();
    }

    /** Where the sheets are about competences, those that one has named in what one told come first. */
    private List<SheetLine> proposed(Viewer viewer, WorksheetExercise exercise, List<SheetLine> sheets) {
        if (exercise.subjects().isEmpty()) {
            return sheets;
        }
        Set<String> told = portfolio.of(viewer, viewer.person()).entries().stream()
                .flatMap(entry -> entry.fields().getOrDefault(COMPETENCES, List.of()).stream()).collect(Collectors.toSet());
        return sheets.stream().map(line -> line.usedIn(told)).sorted(Comparator.comparing(line -> !line.used())).toList();
    }

    /**
     * What was typed, and a step of one's path or an entry where nothing is told yet; what was told there stays as it is.
     *
     * @param told id of the step, or of the entry
     */
    Sheet begun(Viewer viewer, WorksheetExercise exercise, String sheet, Sheet typed, String told) {
        Sidelight.Retelling from = ways.retells(viewer, exercise).orElseThrow(NotFound::new);
        String field = sheet + "." + from.part();
        return !typed.first(field).isBlank() ? typed : Stream.concat(
                        steps(viewer, from).stream().filter(line -> line.step().id().toString().equals(told)).map(WorksheetDesk::words),
                        entries(viewer, from).stream().filter(entry -> entry.id().toString().equals(told)).map(entry -> said(entry, from)))
                .findFirst().map(words -> typed.with(field, List.of(words))).orElseThrow(NotFound::new);
    }

    /** Nothing where something is told already. */
    private RetoldView retold(Viewer viewer, WorksheetExercise exercise, String sheet, Sheet typed) {
        return ways.retells(viewer, exercise).filter(from -> typed.first(sheet + "." + from.part()).isBlank())
                .map(from -> new RetoldView(from.part(), steps(viewer, from), entries(viewer, from).stream().map(RetoldView.Told::of).toList()))
                .orElse(RetoldView.NONE);
    }

    private List<StepLine> steps(Viewer viewer, Sidelight.Retelling from) {
        return ways.timeline(viewer).filter(any -> from.steps()).map(words -> StepLine.of(portfolio.steps(viewer), words)).orElse(List.of())
                .stream().filter(line -> !line.step().told().title().isBlank()).toList();
    }

    /** Those that say something in words: what was only spoken begins nothing that is written. */
    private List<EntryView> entries(Viewer viewer, Sidelight.Retelling from) {
        return from.entries().isEmpty() ? List.of() : evidence.ofKinds(viewer.person(), from.entries().keySet()).stream()
                .filter(entry -> !said(entry, from).isEmpty()).toList();
    }

    private static String said(EntryView entry, Sidelight.Retelling from) {
        return from.entries().get(entry.kind()).stream().flatMap(part -> entry.fields().getOrDefault(part,
                        part.equals(TEXT) ? List.of(entry.text()) : List.of()).stream())
                .map(String::strip).filter(words -> !words.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String words(StepLine line) {
        ToldStep told = line.step().told();
        return Stream.of(Optional.of(told.title()), told.place(), told.when().year().map(String::valueOf)
                        .or(() -> line.time().map(time -> time.label().value())))
                .flatMap(Optional::stream).filter(word -> !word.isBlank()).collect(Collectors.joining(" – "));
    }

    SafeHtml form(Viewer viewer, WorksheetExercise exercise, String sheet) {
        Sheet typed = worksheets.typed(viewer, exercise, sheet);
        Optional<DraftView> draft = exercises.draft(viewer, exercise.id())
                .filter(kept -> !new WorksheetForm(exercise, sheet).own(kept.typed()).isEmpty());
        return templates.page("exercise/worksheet", view(viewer, exercise, sheet, typed, draft.map(kept ->
                new When(Locale.forLanguageTag(viewer.language()), viewer.zone()).time(kept.savedAt()))));
    }

    /** The form as it was sent, with what is wrong at its place. */
    SafeHtml again(Viewer viewer, WorksheetExercise exercise, String sheet, Sheet typed, Invalid wrong) {
        return templates.invalid("exercise/worksheet", view(viewer, exercise, sheet, typed, Optional.empty()), wrong);
    }

    private SheetFormView view(Viewer viewer, WorksheetExercise exercise, String sheet, Sheet typed,
            Optional<String> savedAt) {
        boolean passes = exercise.single() && exercises.answer(viewer, exercise.id()).isEmpty();
        Onward onward = ways.out(viewer, exercise);
        String back = exercise.single() ? onward.back() : "exercises/" + exercise.id();
        Map<String, List<String>> answers = new HashMap<>();
        exercise.parts().forEach(part -> answers.put(part.id(), typed.all(sheet + "." + part.id())));
        return new SheetFormView(exercise, back, sheet, exercise.subject(sheet), typed, passes,
                new WorksheetForm(exercise, sheet).suggested(typed), savedAt, onward.twinned(),
                onward.facts(), ways.leads(viewer, exercise, answers), retold(viewer, exercise, sheet, typed),
                evidence.seenBy(viewer, new Origin(Exercises.ROOM, exercise.id() + "/" + sheet)));
    }

    /** The first number that is free; none where sheets have subjects, or where there is no room. */
    private static Optional<String> next(WorksheetExercise exercise, List<SheetLine> sheets) {
        if (!exercise.subjects().isEmpty() || sheets.size() >= exercise.most()) {
            return Optional.empty();
        }
        List<String> taken = sheets.stream().map(SheetLine::sheet).toList();
        return IntStream.rangeClosed(1, exercise.most()).mapToObj(String::valueOf)
                .filter(name -> !taken.contains(name)).findFirst();
    }
}
