package club.parcours.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.people.MemberView;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sections: what stands in them, a page at a time, for whom, and what is put in by hand. */
abstract class SectionsContract {
    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer alan = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.FACILITATOR);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Facts<EntryRemoved> removed = new Facts<>();
    private final Portfolio portfolio = TestPortfolio.on(database, vault, new Facts<>(), removed);
    private final Sections sections = TestPortfolio.sections(portfolio);
    private final Notes notes = TestPortfolio.notes(portfolio, database);

    abstract TestDatabase database();

    @BeforeEach
    void everyoneHasAKey() {
        database.within(tenant, () -> {
            vault.create(ada.person());
            vault.create(grace.person());
        });
        TestPortfolio.inTheCourse(portfolio, ada.person(), grace.person());
        TestPortfolio.takingPart(portfolio, ada.person(), grace.person());
    }

    @Test
    void the_first_page_takes_as_many_statements_with_five_hundred_entries_as_with_one() {
        tell("stories", 1);
        int few = database.statements(() -> in(() -> sections.overview(ada, ada.person())));
        int one = database.statements(() -> in(() -> sections.page(ada, ada.person(), Section.STORIES, Optional.empty())));
        tell("stories", 250);
        tell("compass", 249);

        Sections.Overview overview = in(() -> sections.overview(ada, ada.person()));
        assertThat(overview.shelves().get(Section.STORIES).count()).isEqualTo(251);
        assertThat(overview.shelves().get(Section.STORIES).entries()).hasSize(Sections.FEW);
        assertThat(database.statements(() -> in(() -> sections.overview(ada, ada.person())))).isEqualTo(few).isEqualTo(4);
        assertThat(database.statements(() -> in(() -> sections.page(ada, ada.person(), Section.STORIES, Optional.empty()))))
                .isEqualTo(one).isEqualTo(2);
    }

    @Test
    void page_after_page_shows_each_entry_once_and_the_latest_first() {
        List<UUID> told = tell("stories", 2 * Sections.PAGE + 3);
        List<UUID> read = new ArrayList<>();
        Optional<UUID> after = Optional.empty();
        do {
            Optional<UUID> from = after;
            Sections.Shelf page = in(() -> sections.page(ada, ada.person(), Section.STORIES, from));
            page.entries().forEach(entry -> read.add(entry.id()));
            after = page.next();
        } while (after.isPresent() && read.size() <= told.size());

        assertThat(read).containsExactlyInAnyOrderElementsOf(told).doesNotHaveDuplicates();
        assertThat(read.get(0)).isEqualTo(told.get(told.size() - 1));
    }

    @Test
    void what_belongs_to_no_section_any_more_stands_with_the_documents() {
        UUID id = tell("gone-from-the-curriculum", 1).get(0);
        tell("stories", 1);

        assertThat(in(() -> sections.page(ada, ada.person(), Section.DOCUMENTS, Optional.empty())).entries())
                .extracting(EntryView::id).containsExactly(id);
        assertThat(in(() -> sections.overview(ada, ada.person())).shelves().get(Section.DOCUMENTS).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void each_sees_what_is_shown_to_them_and_until_it_is_taken_back(Visibility audience) {
        UUID id = tell("stories", 2).get(1);
        tap(() -> portfolio.show(ada, id, audience));
        boolean toAlan = audience != Visibility.ME;
        boolean toGrace = audience == Visibility.GROUP;

        assertThat(seen(alan)).isEqualTo(toAlan ? List.of(id) : List.of());
        assertThat(seen(grace)).isEqualTo(toGrace ? List.of(id) : List.of());
        assertThat(seen(ada)).hasSize(2);
        assertThat(in(() -> sections.showing(grace))).extracting(MemberView::person)
                .isEqualTo(toGrace ? List.of(ada.person()) : List.of());

        tap(() -> portfolio.show(ada, id, Visibility.ME));
        assertThat(seen(alan)).isEmpty();
        assertThat(seen(grace)).isEmpty();
    }

    @Test
    void a_file_is_heard_by_the_group_only_while_its_entry_is_shown_to_it() {
        Origin origin = new Origin("exercise", "M2E3");
        UUID id = in(() -> portfolio.record(ada, told("path", origin, "Mot"))).id();
        assertThat(in(() -> TestPortfolio.evidence(portfolio).shown(grace, ada.person(), origin))).isEmpty();
        tap(() -> portfolio.show(ada, id, Visibility.GROUP));
        assertThat(in(() -> TestPortfolio.evidence(portfolio).shown(grace, ada.person(), origin))).isPresent();
        tap(() -> portfolio.show(ada, id, Visibility.FACILITATOR));
        assertThat(in(() -> TestPortfolio.evidence(portfolio).shown(grace, ada.person(), origin))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"FACILITATOR", "CO_FACILITATOR", "PARTICIPANT"})
    void whoever_has_no_part_in_the_course_finds_nobody(Role role) {
        UUID id = tell("stories", 1).get(0);
        tap(() -> portfolio.show(ada, id, Visibility.GROUP));
        Viewer stranger = TestPortfolio.viewer(tenant, grace.person(), role);

        assertThatThrownBy(() -> in(() -> sections.overview(stranger, ada.person()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> sections.page(stranger, ada.person(), Section.STORIES, Optional.empty())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void somebody_of_another_course_finds_nobody() {
        TestPortfolio.takingPart(portfolio, grace.person());
        UUID id = tell("stories", 1).get(0);
        tap(() -> portfolio.show(ada, id, Visibility.GROUP));

        assertThatThrownBy(() -> in(() -> sections.overview(grace, ada.person()))).isInstanceOf(NotFound.class);
        assertThat(in(() -> sections.showing(grace))).isEmpty();
    }

    @Test
    void the_same_form_twice_is_one_note_and_only_where_the_section_takes_it() {
        UUID form = UUID.randomUUID();
        EntryView first = in(() -> notes.add(ada, Section.EVIDENCE, Note.read("Un carnet", "", "", Optional.empty()), form));
        in(() -> notes.add(ada, Section.EVIDENCE, Note.read("Un carnet", "", "", Optional.empty()), form));

        assertThat(in(() -> sections.page(ada, ada.person(), Section.EVIDENCE, Optional.empty())).entries())
                .singleElement().satisfies(entry -> assertThat(entry.id()).isEqualTo(first.id()));
        assertThat(first.visibility()).isEqualTo(Visibility.ME);
        assertThatThrownBy(() -> in(() -> notes.add(ada, Section.COMPASS, Note.read("x", "", "", Optional.empty()), UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void of_two_pages_that_change_a_note_the_later_is_told_and_a_tap_on_who_sees_it_makes_no_page_old() {
        EntryView read = in(() -> notes.add(ada, Section.EVIDENCE, Note.read("Un carnet", "", "", Optional.empty()), UUID.randomUUID()));
        tap(() -> portfolio.show(ada, read.id(), Visibility.GROUP));
        in(() -> notes.change(ada, read.id(), read.version(), Note.read("Deux carnets", "", "", Optional.empty())));

        assertThatThrownBy(() -> in(() -> notes.change(ada, read.id(), read.version(), Note.read("Trois", "", "", Optional.empty()))))
                .isInstanceOf(Conflict.class);
        EntryView now = in(() -> portfolio.entry(ada, read.id()));
        assertThat(now.text()).isEqualTo("Deux carnets");
        assertThat(now.visibility()).isEqualTo(Visibility.GROUP);
        in(() -> notes.change(ada, read.id(), now.version(), Note.read("Trois", "", "", Optional.empty())));
        assertThat(in(() -> sections.editions(ada, read.id()))).extracting(EditionView::text)
                .containsExactly("Deux carnets", "Un carnet");
    }

    @Test
    void earlier_words_are_few_are_nobody_elses_and_go_with_the_entry() {
        Origin origin = new Origin("exercise", "M2E3");
        UUID id = in(() -> portfolio.record(ada, told("path", origin, "Mot 0"))).id();
        for (int time = 1; time <= Editions.MOST + 2; time++) {
            String words = "Mot " + time;
            in(() -> portfolio.record(ada, told("path", origin, words)));
            in(() -> portfolio.record(ada, told("path", origin, words)));
        }

        assertThat(in(() -> sections.editions(ada, id))).hasSize(Editions.MOST)
                .extracting(EditionView::text).startsWith("Mot " + (Editions.MOST + 1)).doesNotContain("Mot 0", "Mot 1");
        assertThatThrownBy(() -> in(() -> sections.editions(grace, id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> sections.editions(alan, id))).isInstanceOf(NotFound.class);
        tap(() -> portfolio.removeEntry(ada, id));
        assertThat(in(() -> portfolio.editions.of(ada.person()))).isEmpty();
    }

    @Test
    void a_step_told_otherwise_keeps_its_earlier_words_and_a_mark_or_a_file_makes_none() {
        ToldStep first = step("Je vends", new When("year", Optional.of(2016)), Optional.of("Kaboul"), List.of("sell"));
        ToldStep second = step("Je vends des fruits", new When("now", Optional.empty()), Optional.empty(), List.of());
        StepView told = in(() -> portfolio.addStep(ada, first, new Origin("exercise", "M2E2/1")));
        tap(() -> portfolio.star(ada, told.id(), true));
        int version = in(() -> portfolio.changeStep(ada, told.id(), told.version(), first)).version();
        assertThat(in(() -> sections.stepEditions(ada, told.id()))).as("the same words").isEmpty();
        StepView now = in(() -> portfolio.changeStep(ada, told.id(), version, second));

        assertThat(in(() -> sections.stepEditions(ada, told.id()))).singleElement().satisfies(before -> {
            assertThat(before.in(now).told()).isEqualTo(first);
            assertThat(before.writtenAt()).isNotNull();
        });
        assertThatThrownBy(() -> in(() -> sections.stepEditions(grace, told.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> sections.stepEditions(alan, told.id()))).isInstanceOf(NotFound.class);
        assertThat(in(() -> portfolio.editions.of(ada.person()))).hasSize(1);
        tap(() -> portfolio.removeStep(ada, told.id()));
        assertThat(in(() -> portfolio.editions.of(ada.person()))).isEmpty();
    }

    private static ToldStep step(String title, When when, Optional<String> place, List<String> verbs) {
        return new ToldStep("job", when, title, place, verbs, false, false, false, "fr");
    }

    @Test
    void a_note_of_somebody_else_is_changed_by_nobody() {
        EntryView note = in(() -> notes.add(ada, Section.EVIDENCE, Note.read("Un carnet", "", "", Optional.empty()), UUID.randomUUID()));
        EntryView answer = in(() -> portfolio.record(ada, told("path", new Origin("exercise", "M2E3"), "Mot")));
        tap(() -> portfolio.show(ada, note.id(), Visibility.GROUP));

        for (Viewer other : List.of(grace, alan)) {
            assertThatThrownBy(() -> in(() -> notes.change(other, note.id(), note.version(), Note.read("x", "", "", Optional.empty()))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> tap(() -> portfolio.show(other, note.id(), Visibility.ME))).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> in(() -> notes.change(ada, answer.id(), answer.version(), Note.read("x", "", "", Optional.empty()))))
                .as("what an exercise asked for is changed there").isInstanceOf(NotFound.class);
    }

    @Test
    void there_is_room_for_so_many_notes() {
        database.within(tenant, () -> {
            for (int note = 0; note < Notes.MOST; note++) {
                portfolio.record(ada, told("evidence", new Origin(Notes.ROOM, "note/" + note), "x"));
            }
        });

        assertThatThrownBy(() -> in(() -> notes.add(ada, Section.PLAN, Note.read("x", "", "", Optional.empty()), UUID.randomUUID())))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void export_gives_everything_and_erasure_leaves_nothing() {
        in(() -> portfolio.addStep(ada, TestPortfolio.step("job", "Conduire"), TestPortfolio.fresh()));
        in(() -> portfolio.record(ada, told("path", new Origin("exercise", "M2E3"), "Je sais compter.")));
        in(() -> portfolio.record(ada, told("path", new Origin("exercise", "M2E3"), "Je sais bien compter.")));
        PortfolioHolder holder = new PortfolioHolder();
        holder.steps = portfolio.steps;
        holder.entries = portfolio.entries;
        holder.editions = portfolio.editions;
        holder.readings = portfolio.readers.readings;
        holder.vault = vault;

        PortfolioData exported = (PortfolioData) in(() -> holder.export(ada.person()));
        assertThat(exported.steps()).hasSize(1);
        assertThat(exported.entries()).hasSize(1);
        assertThat(exported.earlier()).extracting(EditionView::text).containsExactly("Je sais compter.");
        tap(() -> holder.erase(ada.person()));
        tap(() -> holder.erase(ada.person()));
        assertThat(in(() -> portfolio.of(ada, ada.person())).isEmpty()).isTrue();
        assertThat(in(() -> portfolio.editions.of(ada.person()))).isEmpty();
    }

    private List<UUID> seen(Viewer viewer) {
        return in(() -> sections.overview(viewer, ada.person())).shelves().get(Section.STORIES).entries().stream()
                .map(EntryView::id).toList();
    }

    /** In one transaction, as they might come by an import. */
    private List<UUID> tell(String section, int count) {
        return in(() -> {
            List<UUID> ids = new ArrayList<>();
            for (int one = 0; one < count; one++) {
                ids.add(portfolio.record(ada, told(section, TestPortfolio.fresh(), "Mot")).id());
            }
            return ids;
        });
    }

    private static NewEntry told(String section, Origin origin, String text) {
        return new NewEntry(section, "story", text, Optional.empty(), Author.ME, "fr", origin);
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    private void tap(Runnable work) {
        database.within(tenant, work);
    }
}
