package club.parcours.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.lti.MovingClock;
import club.parcours.outbox.TestOutbox;
import club.parcours.web.BrowserSessions;
import club.parcours.web.BrowserSessions.NewSession;
import club.parcours.web.BrowserSessions.Opened;
import club.parcours.web.TestSessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

abstract class ErasureContract {
    private static final String STORY = "I repaired the pump.";

    private final TestDatabase database = database();
    private final MovingClock clock = new MovingClock();
    private final UUID tenant = UUID.randomUUID();
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final BrowserSessions sessions = TestSessions.on(database, clock);
    private final TestOutbox outbox = new TestOutbox(database, clock);
    private final Notebook notebook = new Notebook();
    private final Erasure erasure = TestErasure.on(database, clock, vault, sessions, outbox, notebook);
    private final ErasedList list = new ErasedList();
    private final Opened adas = session();
    private final Opened graces = session();
    private final Viewer ada = in(() -> TestSessions.viewer(sessions, adas));
    private final Viewer grace = in(() -> TestSessions.viewer(sessions, graces));

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @BeforeEach
    void keepTheList() {
        list.config = new ClubConfig();
        list.config.dataDir = folder;
        list.config.erasedDir = Optional.empty();
        list.erasure = erasure;
        list.vault = vault;
        list.clock = clock;
    }

    /** A room that keeps one story of each. */
    private static final class Notebook implements PersonalDataHolder {
        private final Map<String, String> stories = new TreeMap<>();
        private final List<PersonId> asked = new ArrayList<>();
        private Optional<PersonId> locked = Optional.empty();

        @Override
        public String room() {
            return "portfolio";
        }

        @Override
        public List<Class<?>> entities() {
            return List.of();
        }

        @Override
        public Object export(PersonId person) {
            return Optional.ofNullable(stories.get(person.toString())).<Object>map(story -> Map.of("text", story))
                    .orElse(List.of());
        }

        @Override
        public void erase(PersonId person) {
            if (locked.equals(Optional.of(person))) {
                throw new IllegalStateException("locked");
            }
            asked.add(person);
            stories.remove(person.toString());
        }

        @Override
        public List<String> stays(PersonId person) {
            return List.of("gradebook.stays.sent");
        }
    }

    @Test
    void the_preview_says_what_goes_and_what_stays_and_changes_nothing() {
        tell(ada);
        ErasureView view = in(() -> erasure.preview(ada));

        assertThat(view.goes()).extracting(KeptView.Room::name).containsExactly("portfolio");
        assertThat(view.stays()).containsExactly("gradebook.stays.sent", "privacy.stays.lms", "privacy.stays.trail");
        assertThat(notebook.asked).isEmpty();
        in(() -> TestSessions.viewer(sessions, adas));
        in(() -> vault.of(ada.person()));
    }

    @Test
    void who_is_erased_leaves_no_word_no_key_no_session_and_everybody_else_keeps_theirs() {
        tell(ada);
        tell(grace);
        in(() -> erasure.erase(ada));

        assertThat(notebook.stories).containsOnlyKeys(grace.person().toString());
        assertThatThrownBy(() -> in(() -> vault.of(ada.person()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> TestSessions.viewer(sessions, adas))).isInstanceOf(RuntimeException.class);
        in(() -> vault.of(grace.person()));
        in(() -> TestSessions.viewer(sessions, graces));
    }

    @Test
    void the_trail_keeps_that_somebody_was_erased_and_not_who_and_what_they_did_on_the_desk_without_them() {
        in(() -> erasure.trail.numbered(ada, "settings-changed", Optional.empty(), ""));
        clock.pass(Duration.ofSeconds(1));
        tell(ada);
        UUID number = in(() -> erasure.erase(ada));

        List<AuditView> trail = in(() -> erasure.trail.of(tenant, Optional.empty()));
        assertThat(trail).extracting(AuditView::deed).containsExactly("person-erased", "settings-changed");
        assertThat(trail).allSatisfy(entry -> {
            assertThat(entry.person()).isEmpty();
            assertThat(entry.operator()).isFalse();
            assertThat(entry.toString()).doesNotContain(ada.person().toString());
        });
        assertThat(trail.get(0).id()).isEqualTo(number);
    }

    @Test
    void the_receipt_says_the_day_and_the_kinds_and_nothing_of_the_story() {
        tell(ada);
        UUID number = in(() -> erasure.erase(ada));

        ReceiptView receipt = in(() -> erasure.receipt(number));
        assertThat(receipt).isEqualTo(new ReceiptView(number, receipt.at(), List.of("portfolio")));
        assertThat(receipt.at()).isEqualTo(clock.instant());
    }

    @Test
    void no_other_entry_of_the_trail_and_no_guess_is_a_receipt() {
        UUID deed = in(() -> erasure.trail.numbered(ada, "settings-changed", Optional.empty(), ""));

        for (UUID number : List.of(deed, UUID.randomUUID())) {
            assertThatThrownBy(() -> in(() -> erasure.receipt(number))).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void what_a_late_request_wrote_goes_too() {
        in(() -> erasure.erase(ada));
        tell(ada);
        ErasureAgain again = new ErasureAgain();
        again.erasure = erasure;
        again.list = list;
        in(() -> again.handle(ada.person().toString(), ""));

        assertThat(notebook.stories).isEmpty();
        assertThat(notebook.asked).containsExactly(ada.person(), ada.person());
        assertThat(in(() -> erasure.trail.of(tenant, Optional.empty()))).hasSize(1);
        assertThat(listed(folder.resolve("erased"))).as("also if it was lost meanwhile").containsExactly(tenant + "." + ada.person());
    }

    @Test
    void the_list_holds_two_ids_of_each_outside_the_database_and_nothing_else() throws IOException {
        Path elsewhere = folder.resolve("on/another/disk");
        list.config.erasedDir = Optional.of(elsewhere);
        tell(ada);
        assertThatThrownBy(() -> in(() -> list.erase(ada))).as("a disk that is not there").isInstanceOf(UncheckedIOException.class);
        assertThat(notebook.stories).containsKey(ada.person().toString());
        Files.createDirectories(elsewhere);
        UUID number = in(() -> list.erase(ada));
        ReceiptView receipt = in(() -> erasure.receipt(number));

        assertThat(receipt.rooms()).containsExactly("portfolio");
        assertThat(listed(elsewhere)).containsExactly(tenant + "." + ada.person());
        assertThat(Files.size(elsewhere.resolve(tenant + "." + ada.person()))).isZero();
        assertThat(folder.resolve("erased")).doesNotExist();
    }

    @Test
    void who_came_back_with_a_copy_is_erased_again_and_nobody_else_and_a_second_time_does_no_harm() throws IOException {
        in(() -> list.erase(ada));
        in(() -> vault.create(ada.person()));
        tell(ada);
        tell(grace);
        Files.createFile(folder.resolve("erased/lost+found"));

        for (int time = 0; time < 2; time++) {
            assertThat(again()).isEqualTo(new ErasedList.Repeated(1, 0));
            assertThat(notebook.stories).containsOnlyKeys(grace.person().toString());
            assertThatThrownBy(() -> in(() -> vault.of(ada.person()))).isInstanceOf(NotFound.class);
        }
        in(() -> vault.of(grace.person()));
    }

    @Test
    void who_cannot_be_erased_again_does_not_keep_the_others_here() {
        in(() -> list.erase(ada));
        in(() -> list.erase(grace));
        tell(ada);
        tell(grace);
        notebook.locked = Optional.of(ada.person());

        assertThat(again()).isEqualTo(new ErasedList.Repeated(2, 1));
        assertThat(notebook.stories).containsOnlyKeys(ada.person().toString());
    }

    @Test
    void who_could_not_be_erased_does_not_stand_on_the_list() {
        tell(ada);
        notebook.locked = Optional.of(ada.person());

        assertThatThrownBy(() -> in(() -> list.erase(ada))).isInstanceOf(IllegalStateException.class);
        assertThat(listed(folder.resolve("erased"))).isEmpty();
        assertThat(again()).isEqualTo(new ErasedList.Repeated(0, 0));
    }

    @Test
    void nobody_is_told_to_be_erased_where_the_list_cannot_be_written() throws IOException {
        tell(ada);
        list.config.erasedDir = Optional.of(Files.createFile(folder.resolve("no-folder")));

        assertThatThrownBy(() -> in(() -> list.erase(ada))).isInstanceOf(UncheckedIOException.class);
        assertThat(notebook.stories).containsKey(ada.person().toString());
        in(() -> TestSessions.viewer(sessions, adas));
    }

    private ErasedList.Repeated again() {
        return in(() -> list.again());
    }

    private static List<String> listed(Path list) {
        try (Stream<Path> files = Files.list(list)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void tell(Viewer viewer) {
        notebook.stories.put(viewer.person().toString(), STORY);
    }

    private Opened session() {
        PersonId person = new PersonId(UUID.randomUUID());
        return in(() -> {
            vault.create(person);
            return sessions.open(new NewSession(tenant, person, UUID.randomUUID(), UUID.randomUUID(), Role.PARTICIPANT,
                    "fr", Optional.empty(), ZoneOffset.UTC, false, List.of(), Optional.empty(), true, false, false, false));
        });
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }
}
