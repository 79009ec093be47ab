package club.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
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
        in(() -> files.begin(ada, 1_900_000));

        assertThatThrownBy(() -> in(() -> files.begin(ada, 1_200_000))).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields().get("file").arguments()).containsExactly(1.2, 1.9, 2.9));
        assertThat(in(() -> files.room(ada))).isEqualTo(new RoomView(1_900_000, 3_000_000));
        assertThat(in(() -> files.room(grace)).taken()).isZero();
        assertThat(database.statements(() -> in(() -> files.room(ada)))).isEqualTo(2);
    }

    @Test
    void two_uploads_at_the_very_same_moment_do_not_pass_the_quota_together() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> begin = () -> {
            together.await();
            try {
                return in(() -> files.begin(ada, 1_600_000)) != null;
            } catch (Invalid full) {
                return false;
            }
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
            assertThat(begun).containsExactlyInAnyOrder(true, false);
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
