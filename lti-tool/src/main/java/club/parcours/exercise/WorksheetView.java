package club.parcours.exercise;

import club.parcours.curriculum.WorksheetExercise;
import club.parcours.portfolio.SeenBy;
import java.util.List;
import java.util.Optional;

/**
 * The sheets of a worksheet.
 *
 * @param count how many are handed in
 * @param next  name of a sheet that can be added
 * @param seen  who reads all that is handed in; empty where it is not the same of each sheet, and said at each then
 */
public record WorksheetView(WorksheetExercise exercise, Onward onward, List<SheetLine> sheets, long count,
        Optional<String> next, Optional<SeenBy> seen) {
    public WorksheetView(WorksheetExercise exercise, Onward onward, List<SheetLine> sheets, long count, Optional<String> next) {
        this(exercise, onward, sheets, count, next, alike(sheets.stream().filter(line -> line.entry().isPresent())
                .map(SheetLine::seen).distinct().toList()));
    }

    private static Optional<SeenBy> alike(List<SeenBy> all) {
        return all.size() > 1 ? Optional.empty() : Optional.of(all.isEmpty() ? SeenBy.ME : all.get(0));
    }

    /** Whether it is done; one can go on with it. */
    public boolean enough() {
        return count >= exercise.aimed();
    }
}
