package club.parcours.takeout;

import club.parcours.files.FileView;
import club.parcours.privacy.KeptView;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The page that opens first.
 *
 * @param files in the order in which they came
 * @param byId  the same, by the id that texts speak of them with
 */
public record BookletView(Instant at, KeptView kept, List<Enclosed> files, Map<String, Enclosed> byId) {
    /**
     * A file in the envelope.
     *
     * @param name    in the folder {@code files}
     * @param sound   whether it is heard
     * @param picture whether it is seen
     */
    public record Enclosed(String name, boolean sound, boolean picture, FileView file) {
        /** Where it is. */
        String path() {
            return "files/" + name;
        }
    }
}
