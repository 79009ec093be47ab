package club.parcours.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Encodes what was recorded once more, where ffmpeg is installed. The sound goes in and comes out by pipes: nothing of it rests on a disk,
 * and no word of anybody is part of a command. What takes too long, or becomes too much, is ended.
 *
 * @param program where it is
 * @param beside  runs what has to go on at the same time
 * @param most    how many bytes may come out
 */
record Ffmpeg(Path program, Executor beside, int most) {
    /** Shorter than the time a parcel is held for whoever delivers it. */
    private static final int PATIENCE_SECONDS = 90;
    /** The most that it may ask for at once, in bytes. */
    private static final int LARGEST_PIECE = 64 * 1024 * 1024;

    boolean there() {
        return Files.isExecutable(program);
    }

    /**
     * AAC, mono, without anything but the sound, as ADTS.
     *
     * @param kind {@code webm} or {@code ogg}
     * @throws IOException if it fails
     */
    byte[] aac(String kind, byte[] recording) throws IOException {
        ProcessBuilder asked = new ProcessBuilder(List.of(program.toString(), "-hide_banner", "-loglevel", "error", "-nostdin",
                "-max_alloc", String.valueOf(LARGEST_PIECE), "-protocol_whitelist", "pipe", "-threads", "1", "-f", kind, "-i", "pipe:0",
                "-map", "0:a:0", "-map_metadata", "-1", "-vn", "-sn", "-dn", "-threads", "1", "-ac", "1", "-ar", "44100", "-c:a", "aac",
                "-flags:a", "+bitexact", "-b:a", "48k", "-f", "adts", "pipe:1")).redirectError(Redirect.DISCARD);
        asked.environment().clear();
        Process process = asked.start();
        try (InputStream sound = process.getInputStream()) {
            beside.execute(() -> end(process));
            beside.execute(() -> give(process, recording));
            byte[] aac = sound.readNBytes(most + 1);
            if (aac.length > most || !process.waitFor(1, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("ffmpeg failed");
            }
            return aac;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void give(Process process, byte[] recording) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(recording);
        } catch (IOException endedBefore) {
            process.destroy(); // whoever reads learns that it failed
        }
    }
}
