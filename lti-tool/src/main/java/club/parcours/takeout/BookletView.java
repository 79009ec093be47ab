package club.parcours.takeout;

import club.parcours.files.FileView;
import club.parcours.kernel.SafeHtml;
import club.parcours.privacy.KeptView;
import club.parcours.takeout.Addressed.From;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The page that opens first.
 *
 * @param chapters what there is to read
 * @param kept     all of it, as it is kept
 * @param files    in the order in which they came, those of others last
 * @param byId     the same, by the id that texts speak of them with
 */
public record BookletView(Instant at, List<Told> chapters, KeptView kept, List<Enclosed> files, Map<String, Enclosed> byId) {
    /** What a room tells. @param room its name */
    public record Told(String room, SafeHtml text) {}

    /**
     * A file in the envelope.
     *
     * @param name    in the folder {@code files}
     * @param sound   whether it is heard
     * @param picture whether it is seen
     * @param from    who made it
     */
    public record Enclosed(String name, boolean sound, boolean picture, FileView file, From from) {
        /** Where it is. */
        String path() {
            return "files/" + name;
        }
    }
}
