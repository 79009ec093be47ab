package club.parcours.exercise;

import club.parcours.curriculum.WorksheetExercise;
import java.util.List;
import java.util.Optional;

/**
 * The sheets of a worksheet.
 *
 * @param count how many are handed in
 * @param next  name of a sheet that can be added
 */
public record WorksheetView(WorksheetExercise exercise, Onward onward, List<SheetLine> sheets, long count,
        Optional<String> next) {
    /** Whether it is done; one can go on with it. */
    public boolean enough() {
        return count >= exercise.aimed();
    }
}
