package club.parcours.exercise;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.WorksheetExercise.Filled;
import club.parcours.curriculum.WorksheetExercise.Suggested;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Evidence;
import club.parcours.portfolio.SeenBy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One sheet of a worksheet in the list of them.
 *
 * @param sheet  its name: a subject, or a number
 * @param entry  what was handed in
 * @param filled the same, part by part
 * @param shown  what the verbs in it may show and nobody said yet
 * @param begun  something is typed and not handed in
 * @param leads  what the answers led to, if they lead to anything
 * @param used   whether it is about a competence that one has named in something one told
 * @param seen   who reads what was handed in
 */
public record SheetLine(String sheet, Optional<Item> subject, Optional<EntryView> entry, List<Filled> filled, List<Suggested> shown,
        boolean begun, Optional<LeadsView> leads, boolean used, SeenBy seen) {
    public SheetLine(String sheet, Optional<Item> subject, Optional<EntryView> entry, List<Filled> filled, List<Suggested> shown,
            boolean begun) {
        this(sheet, subject, entry, filled, shown, begun, Optional.empty(), false, SeenBy.ME);
    }

    /** The same of a competence that one has named in something one told. */
    SheetLine usedIn(Set<String> told) {
        return new SheetLine(sheet, subject, entry, filled, shown, begun, leads, told.contains(sheet), seen);
    }

    SheetLine leading(Optional<LeadsView> to) {
        return new SheetLine(sheet, subject, entry, filled, shown, begun, to, used, seen);
    }

    /** @param besides what others see of the viewer's entries besides */
    SheetLine readBy(Evidence.Besides besides) {
        return new SheetLine(sheet, subject, entry, filled, shown, begun, leads, used, SeenBy.of(entry.stream().toList(), besides));
    }
}
