package club.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much one person can bring. */
abstract class RoomContract {
    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = viewer();
    private final Viewer grace = viewer();
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Files files = TestFiles.on(database, vault, Clock.systemUTC());

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @BeforeEach
    void everyoneHasAKey() {
        in(() -> Stream.of(ada, grace).map(viewer -> vault.create(viewer.person())).toList());
    }

    @Test
    void who_has_no_room_left_is_told_how_much_is_taken() {
        long kept = in(() -> receiving().receive(ada, Pictures.jpeg())).bytes();
        UUID waiting = in(() -> files.begin(ada, 1_900_000)).id();
        files.config.filesQuota = 2_000_000;

        assertThatThrownBy(() -> in(() -> files.begin(ada, 2_000_000))).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields().get("file").arguments()).containsExactly(2.0, 0.1, 2.0));
        assertThat(in(() -> files.upload(ada, waiting)).received()).as("nothing went for nothing").isZero();
        assertThat(in(() -> files.room(ada))).isEqualTo(new RoomView(kept + 1_900_000, 2_000_000));
        assertThat(in(() -> files.room(grace)).taken()).isZero();
        assertThat(database.statements(() -> in(() -> files.room(ada)))).isEqualTo(2);
    }

    @Test
    void what_never_came_to_its_end_makes_room_and_the_oldest_goes_first() {
        List<UUID> begun = Stream.of(1_000_000, 900_000, 800_000).map(whole -> in(() -> files.begin(ada, whole)).id()).toList();
        in(() -> files.begin(grace, 1_000_000));
        in(() -> files.begin(ada, 1_100_000));

        assertGone(begun.get(0));
        in(() -> files.upload(ada, begun.get(1)));
        in(() -> files.begin(ada, 2_000_000));
        assertGone(begun.get(1));
        assertGone(begun.get(2));
        assertThat(in(() -> files.room(ada)).taken()).isEqualTo(2_000_000);
        assertThat(in(() -> files.room(grace)).taken()).isEqualTo(1_000_000);
        List<UUID> small = Stream.generate(() -> in(() -> files.begin(ada, 1)).id()).limit(11).toList();
        assertGone(small.get(0));
        in(() -> files.upload(ada, small.get(1)));
    }

    @Test
    void what_is_not_taken_is_not_written() throws Exception {
        UUID upload = in(() -> files.begin(ada, 1)).id();
        for (int time = 0; time < 3; time++) {
            assertInvalid(() -> receiving().take(ada, upload, 0, new byte[1000]), "files.broken");
        }
        assertThat(blocks()).isZero();
        in(() -> receiving().take(ada, upload, 0, new byte[1]));
        assertThatThrownBy(() -> in(() -> receiving().take(ada, upload, 0, new byte[1]))).isInstanceOf(Conflict.class);
        assertThat(blocks()).isEqualTo(1);
    }

    @Test
    void two_uploads_at_the_very_same_moment_do_not_pass_the_quota_together() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> begin = () -> {
            together.await();
            return in(() -> files.begin(ada, 1_600_000)) != null;
        };
        for (int round = 0; round < 5; round++) {
            ExecutorService threads = Executors.newFixedThreadPool(2);
            List<Boolean> begun = new ArrayList<>();
            try {
                for (Future<Boolean> one : threads.invokeAll(List.of(begin, begin))) {
                    begun.add(one.get());
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(begun).as("the later one takes the place of the other").containsExactly(true, true);
            assertThat(in(() -> files.room(ada)).taken()).isEqualTo(1_600_000);
            tap(() -> files.erase(ada.person()));
        }
    }

    @Test
    void what_became_larger_than_there_is_room_for_waits_until_there_is() {
        byte[] photo = Pictures.jpeg();
        UUID upload = in(() -> {
            UUID begun = files.begin(ada, photo.length).id();
            receiving().take(ada, begun, 0, photo);
            return begun;
        });
        files.config.filesQuota = 100;
        assertInvalid(() -> receiving().check(ada, upload), "files.no-room");
        assertThat(in(() -> files.upload(ada, upload)).refusal()).isEmpty();

        files.config.filesQuota = 3_000_000;
        assertThat(in(() -> receiving().check(ada, upload)).kind()).isEqualTo(Kind.PHOTO);
    }

    @Test
    void who_is_erased_begins_nothing_more() {
        tap(() -> vault.destroy(ada.person()));

        assertThatThrownBy(() -> in(() -> files.begin(ada, 5))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_paper_and_a_text_come_back_as_what_is_fetched_and_never_shown() {
        FileView paper = in(() -> receiving().receive(ada, Papers.pdf()));
        FileView text = in(() -> receiving().receive(ada, "Mon école, à Kaboul".getBytes(StandardCharsets.UTF_8)));

        assertThat(paper.fileName()).isEqualTo("document.pdf");
        assertThat(paper.mediaType()).isEqualTo("application/pdf");
        assertThat(text.fileName()).isEqualTo("document.txt");
        assertThat(text.mediaType()).isEqualTo("text/plain;charset=utf-8");
        assertThat(text.kind()).isEqualTo(Kind.DOCUMENT);
    }

    private void assertGone(UUID upload) {
        assertThatThrownBy(() -> in(() -> files.upload(ada, upload))).isInstanceOf(NotFound.class);
    }

    private long blocks() throws IOException {
        try (Stream<Path> all = java.nio.file.Files.walk(folder)) {
            return all.filter(java.nio.file.Files::isRegularFile).count();
        }
    }

    private void assertInvalid(Callable<?> work, String key) {
        assertThatThrownBy(() -> in(work)).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields().get("file").key()).isEqualTo(key));
    }

    private Receiving receiving() {
        return TestFiles.receiving(files, folder);
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    private void tap(Runnable work) {
        database.within(tenant, work);
    }

    private Viewer viewer() {
        return new Viewer("0a1b2c3d", tenant, new PersonId(UUID.randomUUID()), UUID.nameUUIDFromBytes(new byte[] {1}),
                Role.PARTICIPANT, "fr", Optional.empty(), ZoneId.of("Europe/Paris"), false);
    }
}
