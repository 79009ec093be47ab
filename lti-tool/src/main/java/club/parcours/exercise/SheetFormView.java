package club.parcours.exercise;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.curriculum.WorksheetExercise.Suggested;
import club.parcours.portfolio.SeenBy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of one sheet.
 *
 * @param sheet   name of the sheet; the fields begin with it
 * @param back    path below the launch to return to
 * @param passes  true if the exercise may be passed from here
 * @param suggested of parts whose choices others may show, those choices
 * @param retold  what one told before, with which it can begin; nothing once it has begun
 * @param leads   what the answers lead to, if they lead to anything
 * @param facts   where the facts come from that it tells
 * @param savedAt when what is typed was kept, as the reader writes times
 * @param seen    who reads what is kept of it
 * @param twinned something in the exercise is there in plainer words too
 */
public record SheetFormView(WorksheetExercise exercise, String back, String sheet, Optional<Item> subject, Sheet typed,
        boolean passes, Map<String, List<Suggested>> suggested, Optional<String> savedAt, boolean twinned,
        Optional<FactsView> facts, Optional<LeadsView> leads, RetoldView retold, SeenBy seen) {
    public SheetFormView(WorksheetExercise exercise, String back, String sheet, Optional<Item> subject, Sheet typed,
            boolean passes, Map<String, List<Suggested>> suggested, Optional<String> savedAt, boolean twinned) {
        this(exercise, back, sheet, subject, typed, passes, suggested, savedAt, twinned, Optional.empty(), Optional.empty(), RetoldView.NONE,
                SeenBy.ME);
    }
}
