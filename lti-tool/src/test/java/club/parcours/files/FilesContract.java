package club.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.Outcome;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class FilesContract {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = viewer(Role.PARTICIPANT);
    private final Viewer grace = viewer(Role.PARTICIPANT);
    private final Viewer teacher = viewer(Role.FACILITATOR);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private boolean shown;
    private final Files files = TestFiles.on(database, vault, Clock.fixed(NOON, ZoneOffset.UTC), new TestFiles.Room("exercise") {
        @Override
        public boolean maySee(Viewer viewer, PersonId owner, String reference, UUID file) {
            return shown && reference.equals("M2E3") && viewer.equals(teacher);
        }
    });

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @BeforeEach
    void everyoneHasAKey() {
        in(() -> Stream.of(ada, grace, teacher).map(viewer -> vault.create(viewer.person())).toList());
    }

    @Test
    void what_was_sent_in_pieces_comes_back_whole_and_no_piece_is_readable_on_disk() throws IOException {
        byte[] voice = Recordings.webm(9_000);
        UUID upload = in(() -> files.begin(ada, voice.length)).id();
        for (int at = 0; at < voice.length; at += 50_000) {
            int from = at;
            UploadView now = in(() -> receiving().take(ada, upload, from, Arrays.copyOfRange(voice, from,
                    Math.min(voice.length, from + 50_000))));
            assertThat(now.received()).isEqualTo(Math.min(voice.length, from + 50_000));
            assertThat(onDisk()).noneMatch(block -> block.contains("webm") || block.contains(Pictures.PLANTED));
        }
        FileView file = in(() -> receiving().check(ada, upload));

        assertThat(file.millis()).isEqualTo(180_000);
        assertThat(file.length()).isEqualTo("3:00");
        assertThat(in(() -> receiving().check(ada, upload))).as("asked again").isEqualTo(file);
        byte[] whole = read(ada, file, 0, file.bytes());
        assertThat(new String(whole, StandardCharsets.ISO_8859_1)).contains("webm").doesNotContain(Pictures.PLANTED);
        assertThat(read(ada, file, 99_990, 100_020)).isEqualTo(Arrays.copyOfRange(whole, 99_990, 100_020));
        assertThat(onDisk()).noneMatch(block -> block.contains("webm"));
    }

    @Test
    void no_tag_of_sixty_photos_is_in_any_byte_stored_or_sent() throws IOException {
        files.config.filesQuota = 100_000_000;
        List<byte[]> photos = PhotosTest.planted();
        assertThat(photos).hasSizeGreaterThanOrEqualTo(60);
        for (byte[] photo : photos) {
            FileView kept = in(() -> receiving().receive(ada, photo));
            PhotosTest.mustBeBare(read(ada, kept, 0, kept.bytes()));
        }
        assertThat(onDisk()).hasSizeGreaterThanOrEqualTo(2 * photos.size()).noneMatch(block -> block.contains(Pictures.PLANTED)
                || block.contains("Exif") || block.contains("JFIF"));
    }

    @Test
    void a_piece_that_does_not_go_on_from_where_we_are_is_refused_and_the_right_one_still_fits() {
        UUID upload = in(() -> files.begin(ada, 10)).id();
        in(() -> receiving().take(ada, upload, 0, new byte[4]));

        for (long offset : List.of(0L, 3L, 5L, 10L)) {
            assertThatThrownBy(() -> in(() -> receiving().take(ada, upload, offset, new byte[1]))).isInstanceOf(Conflict.class);
        }
        assertThatThrownBy(() -> in(() -> receiving().take(ada, upload, 4, new byte[7]))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> in(() -> receiving().check(ada, upload))).as("not whole").isInstanceOf(Conflict.class);
        assertThat(in(() -> receiving().take(ada, upload, 4, new byte[6])).complete()).isTrue();
    }

    @Test
    void nothing_too_much_and_more_than_ones_room_is_refused_before_it_comes() {
        assertInvalid(() -> files.begin(ada, 0), "files.empty");
        assertInvalid(() -> files.begin(ada, 2_000_001), "files.too-large");
        in(() -> TestFiles.photo(files, ada, folder));
        files.config.filesQuota = 1_000_000;
        assertInvalid(() -> files.begin(ada, 1_000_000), "files.no-room");
        in(() -> files.begin(grace, 1_000_000));
    }

    @Test
    void a_file_is_its_owners_and_whom_a_room_shows_it_to() {
        UUID voice = in(() -> TestFiles.voice(files, ada, folder));
        in(() -> files.open(ada, voice));
        for (Viewer other : List.of(grace, teacher)) {
            assertThatThrownBy(() -> in(() -> files.open(other, voice))).isInstanceOf(NotFound.class);
        }
        shown = true;
        assertThatThrownBy(() -> in(() -> files.open(teacher, voice))).as("kept with nothing").isInstanceOf(NotFound.class);
        keep(ada, "M2E3", voice);
        assertThat(in(() -> files.open(teacher, voice)).view().kind()).isEqualTo(Kind.VOICE);
        assertThatThrownBy(() -> in(() -> files.open(grace, voice))).isInstanceOf(NotFound.class);
        shown = false;
        assertThatThrownBy(() -> in(() -> files.open(teacher, voice))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.within(UUID.randomUUID(), () -> files.open(ada, voice))).isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_goes_on_with_drops_or_keeps_what_is_anothers() {
        UUID upload = in(() -> files.begin(ada, 5)).id();
        UUID voice = in(() -> TestFiles.voice(files, ada, folder));

        assertThatThrownBy(() -> in(() -> files.upload(grace, upload))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> receiving().take(grace, upload, 0, new byte[5]))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> receiving().check(grace, upload))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tap(() -> files.abandon(grace, upload))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep(grace, "M2E3", voice)).isInstanceOf(NotFound.class);
        assertThat(in(() -> files.mine(grace, List.of(voice)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"PARTICIPANT", "FACILITATOR", "CO_FACILITATOR"}, mode = EnumSource.Mode.EXCLUDE)
    void who_has_no_work_here_sends_no_files(Role role) {
        assertThatThrownBy(() -> in(() -> files.begin(viewer(role), 5))).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_file_belongs_to_one_thing_and_goes_when_that_no_longer_wants_it() {
        UUID first = in(() -> TestFiles.voice(files, ada, folder));
        UUID second = in(() -> TestFiles.photo(files, ada, folder));
        keep(ada, "M2E3", first);
        assertThatThrownBy(() -> keep(ada, "M1E1", first)).isInstanceOf(NotFound.class);
        tap(() -> files.keepOnly(ada, "exercise", "M2E3", List.of(second)));
        assertThatThrownBy(() -> in(() -> files.open(ada, first))).isInstanceOf(NotFound.class);
        tap(() -> files.remove(ada.person(), "exercise", "M2E3"));
        assertThatThrownBy(() -> in(() -> files.open(ada, second))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_file_goes_on_to_what_came_out_of_a_draft_and_what_is_let_go_waits_a_week() {
        UUID voice = in(() -> TestFiles.voice(files, ada, folder));
        keep(ada, "M2E2", voice);
        keep(ada, "M2E2/1", voice);
        assertThat(in(() -> files.free(ada, "exercise", "M2E2", List.of(voice)))).as("not back, nor on to another").isEmpty();
        assertThatThrownBy(() -> keep(ada, "M2E2/2", voice)).isInstanceOf(NotFound.class);
        tap(() -> files.letGo(ada.person(), "exercise", "M2E2/1", List.of()));

        assertThat(in(() -> files.free(ada, "exercise", "M2E2/2", List.of(voice)))).hasSize(1);
        assertThat(sweep(voice, Duration.ofDays(6))).isInstanceOf(Outcome.NotYet.class);
        assertThat(sweep(voice, Duration.ofDays(7))).isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> in(() -> files.open(ada, voice))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_nobody_goes_on_with_or_keeps_is_forgotten_in_time_and_its_blocks_with_it() throws IOException {
        UUID upload = in(() -> files.begin(ada, 5)).id();
        in(() -> receiving().take(ada, upload, 0, new byte[2]));
        UUID voice = in(() -> TestFiles.voice(files, ada, folder));
        UUID kept = in(() -> TestFiles.photo(files, ada, folder));
        keep(ada, "M2E3", kept);

        assertThat(sweep(upload, Duration.ofHours(23))).isInstanceOf(Outcome.NotYet.class);
        assertThat(sweep(upload, Duration.ofHours(24))).isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> in(() -> files.upload(ada, upload))).isInstanceOf(NotFound.class);
        assertThat(sweep(voice, Duration.ofDays(6))).isInstanceOf(Outcome.NotYet.class);
        assertThat(sweep(voice, Duration.ofDays(7))).isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> in(() -> files.open(ada, voice))).isInstanceOf(NotFound.class);
        assertThat(sweep(kept, Duration.ofDays(99))).isInstanceOf(Outcome.Done.class);
        in(() -> files.open(ada, kept));
        FileRemoval removal = new FileRemoval();
        removal.storage = new DiskStorage(folder, new Ids());
        for (UUID gone : List.of(upload, voice)) {
            assertThat(folder.resolve(tenant + "/" + gone)).isDirectory();
            in(() -> removal.handle(gone.toString(), ""));
            in(() -> removal.handle(gone.toString(), ""));
            assertThat(folder.resolve(tenant + "/" + gone)).doesNotExist();
        }
    }

    @Test
    void everything_of_a_person_is_told_and_erased_and_nothing_of_others() {
        UUID voice = in(() -> TestFiles.voice(files, ada, folder));
        UUID other = in(() -> TestFiles.voice(files, grace, folder));
        FilesHolder holder = new FilesHolder();
        holder.files = files;

        assertThat(in(() -> holder.export(ada.person())).toString()).contains(voice.toString()).doesNotContain(other.toString());
        tap(() -> holder.erase(ada.person()));
        tap(() -> holder.erase(ada.person()));
        assertThat(in(() -> files.mine(ada, List.of(voice)))).isEmpty();
        assertThat(in(() -> files.mine(grace, List.of(other)))).hasSize(1);
    }

    @Test
    void to_hand_a_file_out_costs_two_statements() {
        UUID voice = in(() -> TestFiles.voice(files, ada, folder));
        Vault fresh = TestVault.on(database, TestKeys.master());
        files.vault = fresh;

        assertThat(database.statements(() -> in(() -> files.open(ada, voice)))).isEqualTo(2);
    }

    private Outcome sweep(UUID id, Duration later) {
        FileRest rest = new FileRest();
        rest.files = files;
        rest.clock = Clock.fixed(NOON.plus(later), ZoneOffset.UTC);
        return in(() -> rest.handle(id.toString(), ""));
    }

    private byte[] read(Viewer viewer, FileView file, long from, long to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OpenedFile opened = in(() -> files.open(viewer, file.id()));
        new Blocks(new DiskStorage(folder, new Ids()), opened.seal(), tenant, false).read(file.id(), file.bytes(), from, to, out);
        return out.toByteArray();
    }

    private List<String> onDisk() throws IOException {
        try (Stream<Path> blocks = java.nio.file.Files.walk(folder)) {
            return blocks.filter(java.nio.file.Files::isRegularFile).map(FilesContract::text).toList();
        }
    }

    private static String text(Path block) {
        try {
            return java.nio.file.Files.readString(block, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void keep(Viewer viewer, String reference, UUID file) {
        tap(() -> files.keep(viewer, "exercise", reference, List.of(file)));
    }

    private void assertInvalid(Callable<?> work, String key) {
        assertThatThrownBy(() -> in(work)).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields().get("file").key()).isEqualTo(key));
    }

    private Receiving receiving() {
        assertThat(CurrentTenant.id()).isEqualTo(tenant);
        return TestFiles.receiving(files, folder);
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    private void tap(Runnable work) {
        database.within(tenant, work);
    }

    private Viewer viewer(Role role) {
        return new Viewer("0a1b2c3d", tenant, new PersonId(UUID.randomUUID()), UUID.nameUUIDFromBytes(new byte[] {1}), role, "fr",
                Optional.empty(), ZoneId.of("Europe/Paris"), false);
    }
}
