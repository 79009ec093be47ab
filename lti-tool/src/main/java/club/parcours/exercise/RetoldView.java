package club.parcours.exercise;

import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.StepLine;
import java.util.List;
import java.util.UUID;

/**
 * What one told before, with which a part of a sheet can begin.
 *
 * @param part    before which it stands
 * @param steps   of one's path
 * @param entries what stands in the portfolio
 */
public record RetoldView(String part, List<StepLine> steps, List<Told> entries) {
    static final RetoldView NONE = new RetoldView("", List.of(), List.of());

    /** An entry by its first words. @param language of the words, BCP 47 */
    public record Told(UUID id, String title, String language) {
        private static final int LONGEST = 60;

        static Told of(EntryView entry) {
            return new Told(entry.id(), WorksheetForm.line(entry.text().strip(), LONGEST), entry.language());
        }
    }
}
