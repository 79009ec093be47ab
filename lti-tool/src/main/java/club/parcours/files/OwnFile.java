package club.parcours.files;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file as its owner sees it.
 *
 * @param keptWith whose page it is on; of a file that waits to be kept with something, nothing
 * @param heldFor  who needs it besides, should that no longer want it
 * @param until    when it is forgotten, if it is kept with nothing
 */
public record OwnFile(FileView file, Optional<Use> keptWith, List<Use> heldFor, Optional<Instant> until) {
    /**
     * What it is kept with or held for.
     *
     * @param room see {@link FileAudience#room}
     */
    public record Use(String room, String reference) {
        /** @param line room and reference, a blank between them */
        static Use of(String line) {
            int blank = line.indexOf(' ');
            return new Use(line.substring(0, blank), line.substring(blank + 1));
        }
    }

    /** What it is kept with and held for. */
    public Stream<Use> uses() {
        return Stream.concat(keptWith.stream(), heldFor.stream());
    }
}
