package club.parcours.files;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A file that was checked.
 *
 * @param mediaType one of the few we hand out
 * @param bytes     its size
 * @param millis    how long it lasts; 0 where there is nothing to hear
 */
public record FileView(UUID id, Kind kind, String mediaType, long bytes, int millis, Instant receivedAt) {
    private static final Map<String, String> ENDINGS = Map.of("image/jpeg", "jpg", "image/png", "png", "audio/webm", "webm",
            "audio/ogg", "ogg", "audio/mp4", "m4a", "application/pdf", "pdf",
            "text/plain;charset=utf-8", "txt");

    /** A name for it that is safe on every machine: {@code voice.webm}. Whatever it was called before is not in it. */
    public String fileName() {
        return kind.name().toLowerCase(Locale.ROOT) + "." + ENDINGS.getOrDefault(mediaType, "bin");
    }

    /** Whether it is a recording. */
    public boolean heard() {
        return mediaType.startsWith("audio/");
    }

    /** The same sound in another form. */
    FileView inForm(String form, long length) {
        return new FileView(id, kind, form, length, millis, receivedAt);
    }

    /** Its length in minutes and seconds: {@code 1:05}. Never 0:00, since there is something to hear. */
    public String length() {
        int seconds = Math.max(1, Math.round(millis / 1000f));
        return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }
}
