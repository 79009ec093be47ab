package club.parcours.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.kernel.NotFound;
import club.parcours.web.TestMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakingTest {
    private static final Utterance WORDS = new Utterance("fr",
            TheCurriculum.asShipped().module("M2", "fr").orElseThrow().promise().value());

    @TempDir
    Path data;

    @Test
    void what_was_spoken_once_is_handed_out_again_without_a_thread() throws IOException {
        Files.createDirectories(data.resolve("spoken"));
        Path file = Files.writeString(data.resolve("spoken").resolve(WORDS.name() + ".ogg"), "sound");

        assertThat(making(true).take(WORDS.name(), task -> {
            throw new RejectedExecutionException("no thread");
        })).contains(file);
    }

    @Test
    void only_texts_of_ours_are_spoken() {
        String foreign = new Utterance("fr", "Ceci n’est pas de nous.").name();

        assertThatThrownBy(() -> making(true).take(foreign, Runnable::run)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> making(true).take("../../club.key", Runnable::run)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_server_that_shall_not_speak_offers_nothing_and_speaks_nothing() {
        assertThat(making(false).offers(WORDS, Runnable::run)).isFalse();
        assertThatThrownBy(() -> making(false).take(WORDS.name(), Runnable::run)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_sentence_with_a_number_in_it_is_not_offered() {
        String sentence = TestMessages.in("fr").say("fr", "exercise.longest", 600);

        assertThat(making(true).offers(new Utterance("fr", sentence), Runnable::run)).isFalse();
        assertThat(making(true).offers(new Utterance("fr", TestMessages.in("fr").say("fr", "place.near")), Runnable::run)).isTrue();
    }

    @Test
    void a_server_that_has_both_programs_on_its_path_speaks_and_no_other() throws IOException {
        Path one = Files.createDirectory(data.resolve("one"));
        Path other = Files.createDirectory(data.resolve("other"));
        program(one.resolve("espeak-ng"));
        String path = "/nowhere:" + one + "::" + other;
        assertThat(Synthesis.foundIn(path)).isFalse();
        Files.createFile(other.resolve("opusenc"));
        assertThat(Synthesis.foundIn(path)).as("no program yet").isFalse();
        program(other.resolve("opusenc"));

        assertThat(Synthesis.foundIn(path)).isTrue();
        assertThat(Synthesis.foundIn("")).isFalse();
    }

    @Test
    void what_a_page_offers_is_spoken_when_somebody_wants_it_and_kept() throws IOException {
        assumeThat(Synthesis.foundIn(System.getenv().getOrDefault("PATH", ""))).as("espeak-ng and opusenc are installed").isTrue();
        Making making = making(true);
        assertThat(making.offers(WORDS, Runnable::run)).isTrue();

        Path file = making.take(WORDS.name(), Runnable::run).orElseThrow();

        assertThat(file).isEqualTo(data.resolve("spoken").resolve(WORDS.name() + ".ogg"));
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).startsWith("OggS").contains("OpusHead");
        assertThat(file.toFile().length()).as("some seconds of it").isGreaterThan(2_000);
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    private static void program(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @Test
    void a_language_without_a_voice_is_not_offered() {
        assertThat(making(true).offers(WORDS, Runnable::run)).isTrue();
        assertThat(making(true).offers(new Utterance("ps", "سلام"), Runnable::run)).isFalse();
    }

    @Test
    void a_few_are_spoken_at_a_time_and_the_next_is_told_to_come_again() throws InterruptedException {
        Making making = making(true);
        BlockingQueue<Runnable> underway = new LinkedBlockingQueue<>();
        for (int held = 0; held < Making.MOST; held++) {
            wanted(making, underway);
        }
        for (int held = 0; held < Making.MOST; held++) {
            assertThat(underway.poll(20, TimeUnit.SECONDS)).isNotNull();
        }

        assertThat(making.take(WORDS.name(), Runnable::run)).isEmpty();
    }

    @Test
    void a_place_is_free_again_when_no_thread_was() throws InterruptedException {
        Making making = making(true);
        Executor none = task -> {
            throw new RejectedExecutionException("no thread");
        };
        for (int tries = 0; tries <= Making.MOST; tries++) {
            assertThat(making.take(WORDS.name(), none)).isEqualTo(Optional.empty());
        }
        BlockingQueue<Runnable> underway = new LinkedBlockingQueue<>();
        wanted(making, underway);
        assertThat(underway.poll(20, TimeUnit.SECONDS)).isNotNull();
    }

    /** Somebody who waits for it. */
    private static void wanted(Making making, BlockingQueue<Runnable> underway) {
        Thread somebody = new Thread(() -> making.take(WORDS.name(), underway::add));
        somebody.setDaemon(true);
        somebody.start();
    }

    private Making making(boolean able) {
        Repertoire repertoire = new Repertoire();
        repertoire.curriculum = TheCurriculum.asShipped();
        repertoire.messages = TestMessages.in("fr", "en");
        repertoire.clock = Clock.systemUTC();
        return new Making(able, data, repertoire);
    }
}
