package club.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Ids;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.Outcome;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording gets a second form that other phones play, where there is a program for it; by one that stands in, and by the real one where it is. */
abstract class SecondFormContract {
    private static final Path REAL = Path.of("/usr/bin/ffmpeg");
    private static final int MOST = 2_000_000;

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = new Viewer("0a1b2c3d", tenant, new PersonId(UUID.randomUUID()), UUID.randomUUID(), Role.PARTICIPANT,
            "fr", Optional.empty(), ZoneId.of("Europe/Paris"), false);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final club.parcours.files.Files files = TestFiles.on(database, vault, Clock.systemUTC());
    private final SecondFormMaking making = new SecondFormMaking();
    private final ExecutorService beside = Executors.newCachedThreadPool();

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @BeforeEach
    void wire() {
        database.within(tenant, () -> vault.create(ada.person()));
        making.storage = new DiskStorage(folder, new Ids());
        making.forms = new SecondForms();
        making.forms.files = files.files;
        making.forms.vault = vault;
    }

    @AfterEach
    void stop() {
        beside.shutdownNow();
    }

    @Test
    void it_stands_sealed_beside_the_first_and_goes_with_it() throws IOException {
        UUID voice = in(() -> TestFiles.voice(files, ada, folder));
        byte[] adts = adts(40);

        assertThat(make(voice, standIn(adts))).isInstanceOf(Outcome.Done.class);
        OpenedFile opened = in(() -> files.open(ada, voice));
        byte[] second = second(opened);
        assertThat(new String(second, 4, 4, java.nio.charset.StandardCharsets.ISO_8859_1)).isEqualTo("ftyp");
        assertThat(second.length).isBetween(adts.length - 40 * 7, adts.length + 2_000);
        assertThat(blocks()).hasSize(2).allSatisfy(block -> assertThat(Files.readString(block, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("ftyp", "mp4a"));
        long room = in(() -> files.room(ada)).taken();
        assertThat(room).as("it takes none of its owner's room").isEqualTo(opened.view().bytes());
        in(() -> {
            TestFiles.removal(TestFiles.in(files, folder)).handle(voice.toString(), "");
            return true;
        });
        assertThat(blocks()).isEmpty();
    }

    @Test
    void it_is_made_once() throws IOException {
        UUID voice = in(() -> TestFiles.voice(files, ada, folder));
        make(voice, standIn(adts(40)));
        long first = in(() -> files.open(ada, voice)).second();

        assertThat(make(voice, standIn(adts(80)))).isInstanceOf(Outcome.Done.class);
        assertThat(in(() -> files.open(ada, voice)).second()).isEqualTo(first);
    }

    @Test
    void without_a_program_nothing_changes() {
        UUID voice = in(() -> TestFiles.voice(files, ada, folder));

        assertThat(make(voice, folder.resolve("none"))).isInstanceOf(Outcome.Done.class);
        assertThat(in(() -> files.open(ada, voice)).second()).isZero();
    }

    @Test
    void photos_get_none_and_neither_does_what_is_gone() throws IOException {
        UUID photo = in(() -> TestFiles.photo(files, ada, folder));

        assertThat(make(photo, standIn(adts(40)))).isInstanceOf(Outcome.Done.class);
        assertThat(make(UUID.randomUUID(), standIn(adts(40)))).isInstanceOf(Outcome.Done.class);
        assertThat(in(() -> files.open(ada, photo)).second()).isZero();
    }

    @Test
    void a_program_that_fails_or_says_too_much_or_no_sound_leaves_the_first_alone() throws IOException {
        UUID voice = in(() -> TestFiles.voice(files, ada, folder));
        for (Path program : List.of(script("exit 3"), script("cat > /dev/null; head -c 3000000 /dev/zero"), script("cat > /dev/null; echo hello"),
                script("exit 0"))) {
            assertThat(make(voice, program)).isInstanceOf(Outcome.Dead.class);
        }
        assertThat(in(() -> files.open(ada, voice)).second()).isZero();
    }

    @Test
    void the_real_program_makes_what_it_can_read_again() throws Exception {
        assumeTrue(Files.isExecutable(REAL), "ffmpeg is not installed");
        byte[] recording = run(new byte[0], "-f", "lavfi", "-i", "sine=frequency=300:duration=3", "-c:a", "libopus", "-f", "webm", "-metadata",
                "title=secret", "pipe:1");
        byte[] packed = new AacInMp4(new Ffmpeg(REAL, beside, MOST).aac("webm", recording)).packed();
        Checked checked = new Mp4Recording(packed.clone()).check();

        assertThat(checked.millis()).isBetween(2_900, 3_200);
        assertThat(new String(packed, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("secret", "Lavf", "Lavc");
        byte[] sound = run(packed, "-i", "pipe:0", "-f", "s16le", "-ac", "1", "-ar", "8000", "pipe:1");
        assertThat(sound.length / 16).as("milliseconds that are heard").isBetween(2_900, 3_200);
        byte[] ogg = run(recording, "-i", "pipe:0", "-c:a", "copy", "-f", "ogg", "pipe:1");
        assertThat(new AacInMp4(new Ffmpeg(REAL, beside, MOST).aac("ogg", ogg)).packed().length).isGreaterThan(10_000);
    }

    private byte[] run(byte[] in, String... how) throws Exception {
        List<String> command = Stream.concat(Stream.of(REAL.toString(), "-hide_banner", "-loglevel", "error"), Stream.of(how)).toList();
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        beside.execute(() -> {
            try (OutputStream out = process.getOutputStream()) {
                out.write(in);
            } catch (IOException ended) {
                process.destroy();
            }
        });
        byte[] out = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return out;
    }

    private Outcome make(UUID id, Path program) {
        return in(() -> making.handle(id, new Ffmpeg(program, beside, MOST)));
    }

    private byte[] second(OpenedFile opened) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Blocks(making.storage, opened.seal(), tenant, true).read(opened.view().id(), opened.second(), 0, opened.second(), out);
        return out.toByteArray();
    }

    private List<Path> blocks() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(path -> path.toString().contains(tenant.toString())
                    && !path.getFileName().toString().startsWith("p")).filter(path -> path.getFileName().toString().matches("(2-)?\\d+")).toList();
        }
    }

    /** Frames of silence, as an encoder writes them: mono, 44100 Hz. */
    private static byte[] adts(int frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int frame = 0; frame < frames; frame++) {
            int whole = 7 + 100;
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xF1, 0x50, (byte) (0x40 | whole >> 11), (byte) (whole >> 3), (byte) ((whole & 7) << 5), 0});
            out.writeBytes(new byte[100]);
        }
        return out.toByteArray();
    }

    private Path standIn(byte[] says) throws IOException {
        Path sound = Files.write(Files.createTempFile(folder, "says", ".aac"), says);
        return script("cat > /dev/null; cat " + sound);
    }

    private Path script(String does) throws IOException {
        Path script = Files.writeString(Files.createTempFile(folder, "program", ".sh"), "#!/bin/sh\nPATH=/usr/bin:/bin\n" + does + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }
}
