package club.parcours.exercise;

import club.parcours.curriculum.WorksheetExercise;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import club.parcours.web.When;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lays out worksheets: a single one is its form, several are a list. */
@ApplicationScoped
class WorksheetDesk {
    private static final String ONLY = "1";

    @Inject
    Exercises exercises;

    @Inject
    Worksheets worksheets;

    @Inject
    Ways ways;

    @Inject
    Templates templates;

    /** @param change to write again what was handed in */
    SafeHtml show(Viewer viewer, WorksheetExercise exercise, boolean change) {
        List<SheetLine> sheets = worksheets.sheets(viewer, exercise);
        long count = sheets.stream().filter(line -> line.entry().isPresent()).count();
        if (exercise.single() && (change || count == 0 || sheets.stream().anyMatch(SheetLine::begun))) {
            return form(viewer, exercise, ONLY);
        }
        return templates.page("exercise/worksheets", new WorksheetView(exercise, ways.out(viewer, exercise), sheets, count,
                next(exercise, sheets)));
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
        return new SheetFormView(exercise, back, sheet, exercise.subject(sheet), typed, passes,
                new WorksheetForm(exercise, sheet).suggested(typed), savedAt, onward.twinned());
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
