package club.parcours.course;

import club.parcours.launch.Linkable.Shelf;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The picker.
 *
 * @param shelves  what there is, kind by kind
 * @param multiple whether several may be chosen
 * @param columns  whether a link may bring a column
 * @param atOnce   whether the LMS keeps the links without asking again
 * @param wanted   whether the LMS takes links at all
 * @param chosen   stable addresses ticked, where the form is shown again
 * @param graded   stable addresses whose column is ticked
 * @param dates    dates as they were typed, by stable address
 */
public record PickerView(List<Shelf> shelves, boolean multiple, boolean columns, boolean atOnce, boolean wanted,
                         Set<String> chosen, Set<String> graded, Dated dates) {
    /** The same, ticked as somebody sent it. */
    PickerView with(List<String> items, List<String> columns, Map<String, DatesDraft> typed) {
        return new PickerView(shelves, multiple, this.columns, atOnce, wanted, Set.copyOf(items), Set.copyOf(columns),
                new Dated(typed));
    }

    /** Dates by stable address. */
    public record Dated(Map<String, DatesDraft> typed) {
        /** Those of this address. */
        public DatesDraft of(String openPath) {
            return typed.getOrDefault(openPath, DatesDraft.NONE);
        }
    }
}
