package club.parcours.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One entry of a portfolio; see {@link NewEntry}. */
public record EntryView(
        UUID id,
        String section,
        String kind,
        String text,
        Optional<String> choice,
        Author author,
        Depth depth,
        String language,
        Visibility visibility,
        Origin origin,
        Instant writtenAt,
        Map<String, List<String>> fields) {

    /** Id of the file with what was said, if it was said. */
    public Optional<String> voice() {
        return file("voice");
    }

    /** Id of the file with a photo, if there is one. */
    public Optional<String> photo() {
        return file("photo");
    }

    private Optional<String> file(String kind) {
        return fields.getOrDefault(kind, List.of()).stream().findFirst();
    }

    /** Whether anyone besides the owner may read it. */
    public boolean shared() {
        return visibility != Visibility.ME;
    }
}
