package club.parcours.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.files.FileDoors;
import club.parcours.files.FilePlace;
import club.parcours.files.TestFiles;
import club.parcours.house.Facts;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that come with what people put into their portfolio by hand. */
abstract class NoteFilesContract {
    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer alan = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.FACILITATOR);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Facts<EntryRemoved> removed = new Facts<>();
    private final Portfolio portfolio = TestPortfolio.on(database, vault, new Facts<>(), removed);
    private final Notes notes = TestPortfolio.notes(portfolio, database);

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @BeforeEach
    void everyoneHasAKey() {
        database.within(tenant, () -> {
            vault.create(ada.person());
            vault.create(grace.person());
        });
        removed.observedBy(notes::forget);
        TestPortfolio.inTheCourse(portfolio, ada.person(), grace.person());
        TestPortfolio.takingPart(portfolio, ada.person(), grace.person());
    }

    @Test
    void a_paper_is_seen_by_whom_its_note_is_shown_to_and_goes_with_it() {
        UUID paper = in(() -> TestFiles.paper(notes.files, ada, folder));
        EntryView note = in(() -> notes.add(ada, Section.EVIDENCE, with(ada, paper), UUID.randomUUID()));
        assertThat(note.document()).contains(paper.toString());
        assertThat(note.withoutFiles().fields()).isEmpty();
        assertThat(in(() -> FileDoors.opens(notes.files, ada, paper))).isTrue();
        for (Viewer other : List.of(alan, grace)) {
            assertThat(in(() -> FileDoors.opens(notes.files, other, paper))).as("kept to oneself").isFalse();
        }
        tap(() -> portfolio.show(ada, note.id(), Visibility.FACILITATOR));
        assertThat(in(() -> FileDoors.opens(notes.files, alan, paper))).isTrue();
        assertThat(in(() -> FileDoors.opens(notes.files, grace, paper))).as("not to the group").isFalse();
        TestPortfolio.inTheCourse(portfolio, grace.person());
        assertThat(in(() -> FileDoors.opens(notes.files, alan, paper))).as("of another course").isFalse();

        tap(() -> portfolio.removeEntry(ada, note.id()));
        assertThat(in(() -> FileDoors.opens(notes.files, ada, paper))).isFalse();
    }

    @Test
    void a_paper_taken_out_leaves_the_words_and_a_note_without_any_goes() {
        UUID paper = in(() -> TestFiles.paper(notes.files, ada, folder));
        UUID other = in(() -> TestFiles.paper(notes.files, ada, folder));
        EntryView worded = in(() -> notes.add(ada, Section.EVIDENCE, Note.read("Mon stage", "", "", notes.file(ada,
                Optional.of(paper))), UUID.randomUUID()));
        EntryView silent = in(() -> notes.add(ada, Section.PLAN, with(ada, other), UUID.randomUUID()));
        String reference = worded.origin().reference();
        assertThat(in(() -> notes.places(ada, List.of(reference))).get(reference))
                .isEqualTo(new FilePlace("portfolio.section.evidence", "Mon stage", "portfolio/sections/evidence", false));
        assertThat(in(() -> notes.isAll(ada, reference, paper))).isFalse();
        assertThat(in(() -> notes.isAll(ada, silent.origin().reference(), other))).isTrue();

        tap(() -> notes.takeOut(grace, reference, paper));
        assertThat(in(() -> notes.note(ada, worded.id())).document()).as("by somebody else").isPresent();
        tap(() -> notes.takeOut(ada, reference, paper));
        tap(() -> notes.takeOut(ada, silent.origin().reference(), other));
        assertThat(in(() -> notes.note(ada, worded.id())).fields()).isEmpty();
        assertThatThrownBy(() -> in(() -> notes.note(ada, silent.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_file_of_somebody_else_or_that_another_note_keeps_comes_with_no_note() {
        UUID theirs = in(() -> TestFiles.paper(notes.files, grace, folder));
        assertThatThrownBy(() -> in(() -> with(ada, theirs))).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys("file"));
        UUID mine = in(() -> TestFiles.paper(notes.files, ada, folder));
        in(() -> notes.add(ada, Section.EVIDENCE, with(ada, mine), UUID.randomUUID()));
        assertThatThrownBy(() -> in(() -> notes.add(ada, Section.PLAN, with(ada, mine), UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void another_file_takes_the_place_of_the_first_and_a_page_that_is_old_takes_none_away() {
        UUID first = in(() -> TestFiles.paper(notes.files, ada, folder));
        UUID second = in(() -> TestFiles.photo(notes.files, ada, folder));
        EntryView note = in(() -> notes.add(ada, Section.EVIDENCE, with(ada, first), UUID.randomUUID()));
        in(() -> notes.change(ada, note.id(), note.version(), with(ada, second)));
        assertThat(in(() -> FileDoors.opens(notes.files, ada, first))).isFalse();
        assertThat(in(() -> notes.note(ada, note.id())).photo()).contains(second.toString());

        assertThatThrownBy(() -> in(() -> notes.change(ada, note.id(), note.version(),
                Note.read("sans", "", "", Optional.empty())))).isInstanceOf(Conflict.class);
        assertThat(in(() -> FileDoors.opens(notes.files, ada, second))).isTrue();
    }

    private Note with(Viewer viewer, UUID file) {
        return Note.read("", "", "", notes.file(viewer, Optional.of(file)));
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    private void tap(Runnable work) {
        database.within(tenant, work);
    }
}
