package club.parcours.speech;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Words to be recorded.
 *
 * @param key   of the words
 * @param lines the words, paragraph by paragraph
 * @param file  id of what is heard now, if a person recorded it
 * @param mine  whether the reader did
 */
public record RecordingView(String key, List<String> lines, String language, Optional<String> file, boolean mine) {
    static RecordingView of(String key, Speech.Spoken spoken) {
        return new RecordingView(key, spoken.utterance().words().lines().toList(), spoken.utterance().language(),
                spoken.file().map(UUID::toString), spoken.mine());
    }
}
