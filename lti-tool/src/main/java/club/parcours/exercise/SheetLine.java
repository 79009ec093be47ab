package club.parcours.exercise;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.WorksheetExercise.Filled;
import club.parcours.curriculum.WorksheetExercise.Suggested;
import club.parcours.portfolio.EntryView;
import java.util.List;
import java.util.Optional;

/**
 * One sheet of a worksheet in the list of them.
 *
 * @param sheet  its name: a subject, or a number
 * @param entry  what was handed in
 * @param filled the same, part by part
 * @param shown  what the verbs in it may show and nobody said yet
 * @param begun  something is typed and not handed in
 */
public record SheetLine(String sheet, Optional<Item> subject, Optional<EntryView> entry, List<Filled> filled, List<Suggested> shown,
        boolean begun) {}
