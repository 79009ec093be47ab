package club.parcours.takeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.files.Files;
import club.parcours.files.Stretch;
import club.parcours.files.TestFiles;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.lti.MovingClock;
import club.parcours.outbox.Outcome;
import club.parcours.outbox.TestOutbox;
import club.parcours.privacy.OwnData;
import club.parcours.privacy.TestOwnData;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import club.parcours.takeout.Takeout.Finished;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

abstract class TakeoutContract {
    private final TestDatabase database = database();
    private final MovingClock clock = new MovingClock();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = viewer("fr");
    private final Viewer grace = viewer("ar-XB");
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final TestOutbox outbox = new TestOutbox(database, clock);
    private final Files files = TestFiles.on(database, vault, clock);
    private final Takeout takeout = TestTakeout.on(database, files, outbox, clock);
    private final OwnData data = TestOwnData.of(TestFiles.holder(files), new Stories());

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @BeforeEach
    void everyoneHasAKeyAndAVoice() {
        TestFiles.in(files, folder);
        in(() -> Stream.of(ada, grace).map(viewer -> vault.create(viewer.person())).toList());
    }

    @Test
    void nobody_asks_for_it_more_than_a_few_times_an_hour_not_even_by_removing_it() {
        for (int time = 0; time < Askings.MOST; time++) {
            tap(() -> takeout.begin(ada));
            tap(() -> takeout.begin(ada)); // while it is made, to ask again is nothing
            tap(() -> takeout.remove(ada));
        }
        assertThatThrownBy(() -> tap(() -> takeout.begin(ada))).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys("takeout"));
        assertThat(in(() -> takeout.of(ada)).state()).isEqualTo("none");
        tap(() -> takeout.begin(grace));
        assertThat(in(() -> takeout.of(grace)).state()).isEqualTo("making");

        clock.pass(Askings.WHILE);
        tap(() -> takeout.begin(ada));
        assertThat(in(() -> takeout.of(ada)).state()).isEqualTo("making");
    }

    @Test
    void the_zip_has_a_page_the_data_the_files_and_their_sums_and_nothing_of_anybody_else() throws Exception {
        UUID voice = in(() -> TestFiles.voice(files, ada, folder));
        clock.pass(Duration.ofSeconds(1));
        UUID photo = in(() -> TestFiles.photo(files, ada, folder));
        UUID foreign = in(() -> TestFiles.voice(files, grace, folder));
        OpenedZip zip = zip(made(ada));

        assertThat(zip.entries().keySet()).containsExactly("index.html", "style.css", "data.json", "data.schema.json",
                "files/0001-voice.webm", "files/0002-photo.jpg", "manifest-sha256.txt");
        String page = zip.text("index.html");
        assertThat(page).contains("lang=\"fr\" dir=\"ltr\"", "I repaired &lt;b&gt;the pump", "files/0001-voice.webm")
                .doesNotContain("<script", "http://", "https://", "/app", "/static", "#end");
        String json = zip.text("data.json");
        assertThat(json).contains("I repaired <b>the pump", voice.toString(), photo.toString(), ada.person().toString());
        assertThat(page + json).doesNotContain(grace.person().toString(), foreign.toString());
        assertThat(zip.entries().get("files/0001-voice.webm")).isEqualTo(content(ada, voice));
        assertThat(zip.entries().get("files/0002-photo.jpg")).isEqualTo(content(ada, photo));
    }

    @Test
    void every_sum_in_the_manifest_is_right_and_every_entry_has_one() throws Exception {
        in(() -> TestFiles.voice(files, ada, folder));
        OpenedZip zip = zip(made(ada));
        List<String> lines = zip.text("manifest-sha256.txt").lines().toList();

        assertThat(lines).hasSize(zip.entries().size() - 1);
        for (String line : lines) {
            String[] parts = line.split("  ", 2);
            assertThat(zip.sha256(parts[1])).as(parts[1]).isEqualTo(parts[0]);
        }
    }

    @Test
    void the_data_is_as_the_schema_in_the_docs_says_and_what_is_not_is_found() throws Exception {
        in(() -> TestFiles.voice(files, ada, folder));
        OpenedZip zip = zip(made(ada));
        String documented = java.nio.file.Files.readString(Path.of("../docs/reference/takeout.schema.json"));

        assertThat(zip.text("data.schema.json")).isEqualTo(documented);
        assertThat(OpenedZip.faults(documented, zip.text("data.json"))).isEmpty();
        assertThat(OpenedZip.faults(documented, zip.text("data.json").replace("files/0001-voice.webm", "../x"))).isNotEmpty();
        assertThat(OpenedZip.faults(documented, zip.text("data.json").replace("\"format\"", "\"shape\""))).isNotEmpty();
    }

    @Test
    void who_reads_from_right_to_left_gets_such_a_page_and_who_is_told_vous_one_that_says_so() throws Exception {
        assertThat(zip(made(grace)).text("index.html")).contains("lang=\"ar-XB\" dir=\"rtl\"");
        Viewer zoe = new Viewer(ada.launch(), tenant, ada.person(), ada.cohort(), ada.role(), "fr", Optional.empty(), ada.zone(),
                false, false, true);
        assertThat(zip(made(zoe)).text("index.html")).contains("lang=\"fr\"", "Votre portfolio").doesNotContain("Ton portfolio");
    }

    @Test
    void nothing_of_it_is_readable_on_disk() throws Exception {
        made(ada);

        try (Stream<Path> blocks = java.nio.file.Files.walk(folder)) {
            assertThat(blocks.filter(java.nio.file.Files::isRegularFile).toList()).isNotEmpty().allSatisfy(block ->
                    assertThat(java.nio.file.Files.readString(block, StandardCharsets.ISO_8859_1))
                            .doesNotContain("index.html", "pump"));
        }
    }

    @Test
    void any_stretch_of_it_can_be_fetched() throws Exception {
        in(() -> IntStream.range(0, 4).mapToObj(voice -> TestFiles.voice(files, ada, folder, 9_000)).toList());
        Finished made = made(ada);
        byte[] whole = bytes(made, new Stretch(0, made.size()));

        assertThat(whole.length).isGreaterThan(300_000);
        for (Stretch some : List.of(new Stretch(0, 1), new Stretch(262_143, 262_145), new Stretch(5, 300_000),
                new Stretch(made.size() - 3, made.size()))) {
            assertThat(bytes(made, some)).isEqualTo(Arrays.copyOfRange(whole, (int) some.from(), (int) some.to()));
        }
    }

    @Test
    void only_who_asked_can_fetch_it_and_only_for_a_week() throws Exception {
        Finished made = made(ada);
        assertThat(in(() -> takeout.of(ada)).state()).isEqualTo("ready");
        assertThat(in(() -> takeout.of(grace)).state()).isEqualTo("none");
        assertThatThrownBy(() -> in(() -> takeout.open(grace))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.within(UUID.randomUUID(), () -> takeout.open(ada))).isInstanceOf(NotFound.class);

        clock.pass(Takeout.KEPT);
        assertThatThrownBy(() -> in(() -> takeout.open(ada))).isInstanceOf(NotFound.class);
        assertThat(in(() -> takeout.of(ada)).state()).isEqualTo("none");
        EnvelopeRest rest = new EnvelopeRest();
        rest.takeout = takeout;
        UUID id = in(() -> takeout.envelopes.of(ada.person()).orElseThrow().id());
        in(() -> rest.handle(made.run().toString(), id.toString()));
        assertThat(in(() -> takeout.envelopes.of(ada.person()))).isEmpty();
        assertGone(made.run());
    }

    @Test
    void one_is_made_at_a_time_and_a_fresh_one_takes_the_place_of_the_last() throws Exception {
        tap(() -> takeout.begin(ada));
        tap(() -> takeout.begin(ada));
        Finished first = finished(ada);
        Finished second = made(ada);

        assertThat(second.run()).isNotEqualTo(first.run());
        EnvelopeRest rest = new EnvelopeRest();
        rest.takeout = takeout;
        UUID id = in(() -> takeout.envelopes.of(ada.person()).orElseThrow().id());
        in(() -> rest.handle(first.run().toString(), id.toString()));
        assertThat(in(() -> takeout.of(ada)).state()).as("the younger stays").isEqualTo("ready");
    }

    @Test
    void a_node_that_died_over_it_is_waited_for_a_minute_and_then_another_begins_anew() throws Exception {
        tap(() -> takeout.begin(ada));
        UUID id = in(() -> takeout.envelopes.of(ada.person()).orElseThrow().id());
        Takeout.Job lost = in(() -> takeout.start(id)).orElseThrow();
        lost.shelf().put(lost.run()).close();

        assertThat(committing(ada).handle(id.toString(), "")).isInstanceOf(Outcome.NotYet.class);
        clock.pass(Envelope.SILENCE);
        assertThat(committing(ada).handle(id.toString(), "")).isInstanceOf(Outcome.Done.class);
        assertThat(in(() -> takeout.of(ada)).state()).isEqualTo("ready");
        assertThatThrownBy(() -> tap(() -> takeout.finish(lost, 5))).isInstanceOf(Takeout.Overtaken.class);
        assertGone(lost.run());
    }

    @Test
    void progress_is_what_was_really_copied() {
        UUID voice = in(() -> TestFiles.voice(files, ada, folder));
        tap(() -> takeout.begin(ada));
        UUID id = in(() -> takeout.envelopes.of(ada.person()).orElseThrow().id());
        Takeout.Job job = in(() -> takeout.start(id)).orElseThrow();
        long bytes = in(() -> files.mine(ada, List.of(voice))).get(0).bytes();

        assertThat(in(() -> takeout.of(ada))).isEqualTo(new EnvelopeView("making", 0, 0, Optional.empty(), Optional.empty()));
        tap(() -> takeout.proceed(job, bytes / 2));
        assertThat(in(() -> takeout.of(ada)).percent()).isBetween(48, 50);
        tap(() -> takeout.proceed(job, bytes));
        assertThat(in(() -> takeout.of(ada)).percent()).isEqualTo(99);
        assertThat(database.statements(() -> in(() -> takeout.of(ada)))).isEqualTo(1);
    }

    @Test
    void who_is_erased_while_it_is_made_leaves_nothing() throws Exception {
        tap(() -> takeout.begin(ada));
        UUID id = in(() -> takeout.envelopes.of(ada.person()).orElseThrow().id());
        Takeout.Job job = in(() -> takeout.start(id)).orElseThrow();
        job.shelf().put(job.run()).close();
        TakeoutHolder holder = new TakeoutHolder();
        holder.takeout = takeout;
        holder.envelopes = takeout.envelopes;
        holder.links = takeout.links;
        assertThat(in(() -> holder.export(ada.person()))).asList().hasSize(1);
        tap(() -> holder.erase(ada.person()));
        tap(() -> holder.erase(ada.person()));

        assertThatThrownBy(() -> tap(() -> takeout.proceed(job, 1))).isInstanceOf(Takeout.Overtaken.class);
        tap(() -> takeout.release(job));
        assertGone(job.run());
    }

    private Finished made(Viewer viewer) {
        tap(() -> takeout.begin(viewer));
        return finished(viewer);
    }

    private Finished finished(Viewer viewer) {
        UUID id = in(() -> takeout.envelopes.of(viewer.person()).orElseThrow().id());
        assertThat(committing(viewer).handle(id.toString(), "")).isInstanceOf(Outcome.Done.class);
        clock.pass(Duration.ofSeconds(1));
        return in(() -> takeout.open(viewer));
    }

    private Packing committing(Viewer viewer) {
        return TestTakeout.packing(database, takeout, viewer, data);
    }

    private byte[] content(Viewer viewer, UUID file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        in(() -> files.shelf(viewer.person())).copy(in(() -> files.mine(viewer, List.of(file))).get(0), out);
        return out.toByteArray();
    }

    private static OpenedZip zip(Finished made) throws IOException {
        return OpenedZip.of(bytes(made, new Stretch(0, made.size())));
    }

    private static byte[] bytes(Finished made, Stretch some) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        made.shelf().hand(made.run(), made.size(), some, out);
        return out.toByteArray();
    }

    /** What waits in the outbox for these bytes removes them. */
    private void assertGone(UUID run) {
        assertThat(folder.resolve(tenant + "/" + run)).isDirectory();
        assertThat(in(() -> waits("file-removal", run))).isTrue();
        in(() -> TestFiles.removal(files).handle(run.toString(), ""));
        assertThat(folder.resolve(tenant + "/" + run)).doesNotExist();
    }

    private boolean waits(String kind, UUID key) {
        return database.entities().createQuery("select count(p) from Parcel p where p.kind = :kind and p.waitingKey = :key",
                Long.class).setParameter("kind", kind).setParameter("key", key.toString()).getSingleResult() == 1;
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    private void tap(Runnable work) {
        database.within(tenant, work);
    }

    private Viewer viewer(String language) {
        return new Viewer("0a1b2c3d", tenant, new PersonId(UUID.randomUUID()), UUID.nameUUIDFromBytes(new byte[] {1}),
                Role.PARTICIPANT, language, Optional.empty(), ZoneId.of("Europe/Paris"), false);
    }
}
