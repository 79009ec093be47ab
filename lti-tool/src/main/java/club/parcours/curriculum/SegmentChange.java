package club.parcours.curriculum;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of one piece of the book from one edition to another.
 *
 * @param id        of the piece: {@code M2E1}; for what stands beside the modules, its name: {@code paths}
 * @param title     nothing for what stands beside the modules
 * @param languages in which its words changed, where it changed; empty where it did in all of them
 */
public record SegmentChange(String id, Optional<Text> title, Kind kind, List<String> languages) {
    /** Named as messages name them. */
    public enum Kind {
        ADDED, CHANGED, GONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
