package club.parcours.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An entry as it was told before; see {@link NewEntry}. */
public record EditionView(UUID entry, String text, Optional<String> choice, String language, Instant writtenAt,
        Map<String, List<String>> fields) {

    /** The entry of today with the words of then. Files are not in it: those that were taken away are gone. */
    EntryView in(EntryView now) {
        return new EntryView(now.id(), now.version(), now.section(), now.kind(), text, choice, now.author(), now.depth(),
                language, now.visibility(), now.origin(), writtenAt, fields).withoutFiles();
    }
}
