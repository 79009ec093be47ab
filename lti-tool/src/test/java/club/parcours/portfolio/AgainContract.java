package club.parcours.portfolio;

import static club.parcours.portfolio.TestPortfolio.fresh;
import static club.parcours.portfolio.TestPortfolio.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Once;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes again: a form sent twice, and the next page of a section. */
abstract class AgainContract {
    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Portfolio portfolio = TestPortfolio.on(database, vault, new Facts<>(), new Facts<>());
    private final Sections sections = TestPortfolio.sections(portfolio);
    private final Notes notes = TestPortfolio.notes(portfolio, database);

    abstract TestDatabase database();

    @BeforeEach
    void everyoneHasAKey() {
        database.within(tenant, () -> {
            vault.create(ada.person());
            vault.create(grace.person());
        });
        TestPortfolio.takingPart(portfolio, ada.person(), grace.person());
    }

    @Test
    void the_same_change_sent_twice_is_done_once_whatever_was_tapped_in_between() {
        StepView read = in(() -> portfolio.addStep(ada, step("job", "Conduire"), fresh()));
        StepView done = in(() -> portfolio.changeStep(ada, read.id(), read.version(), step("job", "Conduire un bus")));
        tap(() -> portfolio.star(ada, read.id(), true));

        StepView again = in(() -> portfolio.changeStep(ada, read.id(), read.version(), step("job", "Conduire un bus")));
        assertThat(again.version()).isEqualTo(done.version());
        assertThat(again.told().proud()).isTrue();
    }

    @Test
    void the_same_change_sent_twice_at_the_same_moment_is_done_once() {
        StepView read = in(() -> portfolio.addStep(ada, step("job", "Conduire"), fresh()));
        AtomicBoolean met = new AtomicBoolean();
        StepView done = new Once().ask(() -> in(() -> {
            portfolio.step(ada, read.id());
            if (!met.getAndSet(true)) {
                in(() -> portfolio.changeStep(ada, read.id(), read.version(), step("job", "Conduire un bus")));
            }
            return portfolio.changeStep(ada, read.id(), read.version(), step("job", "Conduire un bus"));
        }));

        assertThat(done.version()).isEqualTo(read.version() + 1);
    }

    @Test
    void the_same_change_of_a_note_sent_twice_is_done_once() {
        EntryView read = in(() -> notes.add(ada, Section.EVIDENCE, Note.read("Un carnet", "", "", Optional.empty()), UUID.randomUUID()));
        Note changed = Note.read("Deux carnets", "https://example.org", "", Optional.empty());
        EntryView done = in(() -> notes.change(ada, read.id(), read.version(), changed));

        assertThat(in(() -> notes.change(ada, read.id(), read.version(), changed)).version()).isEqualTo(done.version());
        assertThat(in(() -> sections.editions(ada, read.id()))).extracting(EditionView::text).containsExactly("Un carnet");
    }

    @Test
    void where_a_page_goes_on_tells_nobody_of_an_entry_they_may_not_see() {
        List<UUID> told = List.of(note("Un carnet"), note("Un autre"));
        tap(() -> portfolio.show(ada, told.get(0), Visibility.GROUP));

        for (UUID unseen : List.of(told.get(1), UUID.randomUUID())) {
            assertThatThrownBy(() -> in(() -> sections.page(grace, ada.person(), Section.EVIDENCE, Optional.of(unseen))))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(in(() -> sections.page(grace, ada.person(), Section.EVIDENCE, Optional.of(told.get(0)))).count()).isEqualTo(1);
    }

    private UUID note(String text) {
        return in(() -> notes.add(ada, Section.EVIDENCE, Note.read(text, "", "", Optional.empty()), UUID.randomUUID())).id();
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    private void tap(Runnable work) {
        database.within(tenant, work);
    }
}
