package club.parcours.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was checked.
 *
 * @param mediaType one of the few we hand out
 * @param bytes     its size
 * @param millis    how long it lasts; 0 for a photo
 */
public record FileView(UUID id, Kind kind, String mediaType, long bytes, int millis, Instant receivedAt) {
    /** Its length in minutes and seconds: {@code 1:05}. Never 0:00, since there is something to hear. */
    public String length() {
        int seconds = Math.max(1, Math.round(millis / 1000f));
        return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }
}
