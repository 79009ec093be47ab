package club.parcours.speech;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The machine's voice: espeak-ng speaks, opusenc packs (Debian's packages espeak-ng and opus-tools). The words go in by a pipe
 * and are no part of a command.
 */
final class Synthesis {
    private static final List<String> PROGRAMS = List.of("espeak-ng", "opusenc");
    private static final int KILOBITS = 16;
    private static final int PATIENCE_SECONDS = 20;

    /** Whether both programs are there. @param path folders, as the environment's PATH names them */
    static boolean foundIn(String path) {
        return PROGRAMS.stream().allMatch(program -> Stream.of(path.split(File.pathSeparator)).filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    /**
     * Makes one file: Ogg with Opus (RFC 7845), mono, about 2 KB a second, the same bytes each time.
     *
     * @param file is written over
     * @throws IOException if a program is missing, fails, or takes too long
     */
    void speak(Utterance utterance, Path file) throws IOException {
        List<String> speaking = List.of(PROGRAMS.get(0), "-v", utterance.voice().orElseThrow(), "-s",
                String.valueOf(Utterance.PACE), "--stdin", "--stdout");
        List<String> packing = List.of(PROGRAMS.get(1), "--quiet", "--ignorelength", "--speech", "--downmix-mono", "--bitrate",
                String.valueOf(KILOBITS), "--framesize", "60", "--serial", "1", "--discard-comments", "--padding", "0", "-", "-");
        List<Process> pipe = ProcessBuilder.startPipeline(List.of(
                new ProcessBuilder(speaking).redirectError(Redirect.DISCARD),
                new ProcessBuilder(packing).redirectError(Redirect.DISCARD).redirectOutput(file.toFile())));
        try {
            try (OutputStream words = pipe.get(0).getOutputStream()) {
                words.write(spoken(utterance.words()).getBytes(StandardCharsets.UTF_8));
            }
            for (Process process : pipe) {
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new IOException("the machine's voice failed");
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } finally {
            pipe.forEach(Process::destroyForcibly);
        }
    }

    /** As the machine reads it best: plain apostrophes and blanks, and no marks that it would name. */
    static String spoken(String words) {
        return words.replace('’', '\'').replaceAll("[«»“”\u2066-\u2069]", "").replace("…", "...")
                .replaceAll("[ \u00a0\u202f]+", " ").replaceAll(" ([;:!?])", "$1").strip() + "\n";
    }
}
