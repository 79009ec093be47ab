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
            String line = entry.text().replaceAll("\\s+", " ").strip();
            return new Told(entry.id(), line.codePointCount(0, line.length()) <= LONGEST ? line
                    : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…", entry.language());
        }
    }
}
