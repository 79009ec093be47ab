package club.parcours.takeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.files.FileAudience;
import club.parcours.files.FilePlace;
import club.parcours.files.FileView;
import club.parcours.files.Files;
import club.parcours.files.OwnFile;
import club.parcours.files.TestFiles;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The files of one person, where they stand, and how one goes. */
abstract class OwnFilesContract {
    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = viewer(tenant, Role.PARTICIPANT);
    private final Viewer grace = viewer(tenant, Role.PARTICIPANT);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Shelves notes = new Shelves("portfolio", false);
    private final Shelves copies = new Shelves("milestone", true);
    private final Files files = TestFiles.on(database, vault, Clock.systemUTC(), notes, copies);
    private final OwnFiles own = TestTakeout.ownFiles(files, notes, copies);

    abstract TestDatabase database();

    @Test
    void five_hundred_cost_as_many_statements_as_one_and_come_in_slices_the_latest_first() {
        in(() -> TestFiles.many(files, grace, "portfolio", List.of("note/one")));
        in(() -> TestFiles.many(files, ada, "portfolio", IntStream.range(0, 500).mapToObj(number -> "note/" + number).toList()));
        in(() -> TestFiles.many(files, grace, "milestone", List.of("advice")));
        int few = database.statements(() -> in(() -> own.of(grace, Optional.empty())));
        assertThat(database.statements(() -> in(() -> own.of(ada, Optional.empty())))).isEqualTo(few).isEqualTo(3);

        Set<UUID> seen = new HashSet<>();
        Optional<UUID> after = Optional.empty();
        do {
            Optional<UUID> from = after;
            OwnFilesView page = in(() -> own.of(ada, from));
            assertThat(page.files()).hasSize(OwnFiles.SLICE).isSortedAccordingTo((one, other) ->
                    other.file().receivedAt().compareTo(one.file().receivedAt()));
            page.files().forEach(one -> assertThat(seen.add(one.file().id())).isTrue());
            assertThat(page.room().taken()).isEqualTo(500_000);
            after = page.more();
        } while (after.isPresent());
        assertThat(seen).hasSize(500);
        assertThat(in(() -> own.of(grace, Optional.of(seen.iterator().next()))).files()).as("after somebody else’s").isEmpty();
    }

    @Test
    void one_that_is_removed_goes_from_its_place_too_and_nothing_else_does() {
        List<UUID> two = in(() -> TestFiles.many(files, ada, "portfolio", List.of("note/1", "note/2")));
        assertThat(in(() -> own.question(ada, two.get(0)))).matches(FileRemovalView::all);
        tap(() -> own.remove(ada, two.get(0)));

        assertThat(notes.takenOut).containsExactly("note/1");
        assertThat(shown(ada)).containsExactly(two.get(1));
        assertThatThrownBy(() -> in(() -> own.question(ada, two.get(0)))).as("again").isInstanceOf(NotFound.class);
    }

    @Test
    void a_copy_that_was_submitted_keeps_its_own_and_gives_it_up_only_there() {
        UUID file = in(() -> TestFiles.many(files, ada, "portfolio", List.of("note/1")).get(0));
        tap(() -> files.hold(ada, "milestone", "submission/1", List.of(file)));
        OwnFilesView.Placed placed = in(() -> own.question(ada, file)).one();
        assertThat(placed.place()).hasValueSatisfying(place -> assertThat(place.path()).isEqualTo("portfolio/note/1"));
        assertThat(placed.copies()).singleElement().matches(place -> place.path().equals("milestone/submission/1"));

        tap(() -> own.remove(ada, file));
        OwnFilesView.Placed left = in(() -> own.of(ada, Optional.empty())).files().get(0);
        assertThat(left.file().id()).isEqualTo(file);
        assertThat(left.place()).hasValueSatisfying(place -> assertThat(place.path()).isEqualTo("milestone/submission/1"));
        assertThat(left.removable()).isFalse();
        assertThatThrownBy(() -> in(() -> own.question(ada, file))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tap(() -> own.remove(ada, file))).isInstanceOf(NotFound.class);
        tap(() -> files.release(ada.person(), "milestone", "submission/1"));
        assertThat(shown(ada)).as("taken back").isEmpty();
    }

    @Test
    void to_release_what_was_held_looks_at_no_other_file() {
        List<UUID> two = in(() -> TestFiles.many(files, ada, "portfolio", List.of("note/1", "note/2")));
        tap(() -> files.hold(ada, "milestone", "submission/1", List.of(two.get(0))));
        tap(() -> files.hold(ada, "milestone", "submission/11", two));
        List<String> sql = database.sql(() -> tap(() -> files.release(ada.person(), "milestone", "submission/1")));
        assertThat(sql.get(0)).containsPattern("(?s)where.*held_for");

        assertThat(in(() -> files.own(ada, two.get(0))).heldFor()).containsExactly(new OwnFile.Use("milestone", "submission/11"));
        tap(() -> files.remove(ada.person(), "portfolio", "note/1"));
        assertThat(in(() -> files.own(ada, two.get(0))).keptWith()).contains(new OwnFile.Use("milestone", "submission/11"));
        tap(() -> files.release(ada.person(), "milestone", "submission/11"));
        assertThat(in(() -> files.mine(ada, two))).extracting(FileView::id).containsExactly(two.get(1));
    }

    @Test
    void one_that_is_kept_nowhere_says_until_when_and_can_go_at_once() {
        UUID file = in(() -> TestFiles.many(files, ada, "portfolio", List.of("note/1")).get(0));
        tap(() -> files.letGo(ada.person(), "portfolio", "note/1", List.of()));
        assertThat(in(() -> own.of(ada, Optional.empty())).files().get(0)).matches(one -> one.place().isEmpty())
                .matches(one -> one.until().isPresent()).matches(OwnFilesView.Placed::removable);
        tap(() -> own.remove(ada, file));

        assertThat(shown(ada)).isEmpty();
        assertThat(notes.takenOut).isEmpty();
    }

    @Test
    void the_files_of_others_do_not_exist_and_who_has_none_has_no_page() {
        UUID file = in(() -> TestFiles.many(files, ada, "portfolio", List.of("note/1")).get(0));
        Viewer facilitator = viewer(tenant, Role.FACILITATOR);
        for (Viewer other : List.of(grace, facilitator)) {
            assertThatThrownBy(() -> in(() -> own.question(other, file))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> tap(() -> own.remove(other, file))).isInstanceOf(NotFound.class);
            assertThat(shown(other)).isEmpty();
        }
        Viewer elsewhere = viewer(UUID.randomUUID(), Role.PARTICIPANT);
        Viewer posing = new Viewer("0a1b2c3d", elsewhere.tenant(), ada.person(), UUID.randomUUID(), Role.PARTICIPANT, "fr",
                Optional.empty(), ZoneOffset.UTC, false);
        assertThatThrownBy(() -> database.within(elsewhere.tenant(), (Callable<?>) () -> own.question(posing, file)))
                .as("of another organisation").isInstanceOf(NotFound.class);
        Viewer guest = viewer(tenant, Role.GUEST);
        assertThatThrownBy(() -> in(() -> own.of(guest, Optional.empty()))).isInstanceOf(Forbidden.class);
        assertThat(shown(ada)).containsExactly(file);
    }

    private List<UUID> shown(Viewer viewer) {
        return in(() -> own.of(viewer, Optional.empty())).files().stream().map(one -> one.file().id()).toList();
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    private void tap(Runnable work) {
        database.within(tenant, work);
    }

    private Viewer viewer(UUID tenant, Role role) {
        Viewer viewer = new Viewer("0a1b2c3d", tenant, new PersonId(UUID.randomUUID()), UUID.randomUUID(), role, "fr",
                Optional.empty(), ZoneOffset.UTC, false);
        return viewer;
    }

    /** A room that keeps files and remembers what was taken out. */
    private static final class Shelves implements FileAudience {
        private final List<String> takenOut = new ArrayList<>();
        private final String room;
        private final boolean stays;

        Shelves(String room, boolean stays) {
            this.room = room;
            this.stays = stays;
        }

        @Override
        public String room() {
            return room;
        }

        @Override
        public boolean maySee(Viewer viewer, PersonId owner, String reference, UUID file) {
            return false;
        }

        @Override
        public Map<String, FilePlace> places(Viewer owner, Collection<String> references) {
            return references.stream().collect(Collectors.toMap(one -> one, one -> new FilePlace("portfolio.section.evidence", one,
                    room + "/" + one, stays)));
        }

        @Override
        public boolean isAll(Viewer owner, String reference, UUID file) {
            return true;
        }

        @Override
        public void takeOut(Viewer owner, String reference, UUID file) {
            takenOut.add(reference);
        }
    }
}
