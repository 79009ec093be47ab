package club.parcours.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.ReflectionExercise;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.files.FileDoors;
import club.parcours.files.FilePlace;
import club.parcours.files.TestFiles;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.PortfolioChanged;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.Visibility;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are spoken, or shown in a photo. */
abstract class ToldAnswersContract {
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final WorksheetExercise CARD = (WorksheetExercise) CURRICULUM.exercise("M1E5", "fr").orElseThrow();
    private static final WorksheetExercise PROOFS = (WorksheetExercise) CURRICULUM.exercise("M7E3", "fr").orElseThrow();
    private static final ReflectionExercise REFLECTION = (ReflectionExercise) CURRICULUM.exercise("M2E3", "fr").orElseThrow();

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = viewer(Role.PARTICIPANT);
    private final Viewer grace = viewer(Role.PARTICIPANT);
    private final Viewer teacher = viewer(Role.FACILITATOR);
    private final Viewer stranger = viewer(Role.FACILITATOR);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Facts<EntryRemoved> removed = new Facts<>();
    private final Facts<PortfolioChanged> changed = new Facts<>();
    private final Portfolio portfolio = TestPortfolio.on(database, vault, changed, removed);
    private final Exercises exercises = TestExercises.on(database, vault, portfolio, CURRICULUM);
    private final Worksheets worksheets = TestExercises.worksheets(exercises);

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @BeforeEach
    void everyoneHasAKeyAndListens() {
        removed.observedBy(TestExercises.removals(exercises)::forget);
        TestPortfolio.inTheCourse(portfolio, ada.person());
        in(() -> List.of(vault.create(ada.person()), vault.create(grace.person()), vault.create(teacher.person())));
    }

    @Test
    void a_voice_alone_is_an_answer_and_counts_as_one_in_words() {
        UUID voice = voice(ada);
        in(() -> exercises.reflect(ada, REFLECTION, told("", voice)));

        EntryView entry = entry();
        assertThat(entry.voice()).contains(voice.toString());
        assertThat(entry.text()).isEmpty();
        assertThat(in(() -> exercises.states(ada.person()))).containsEntry("M2E3", State.DONE);
        assertThat(in(() -> portfolio.measures(ada.person())).entriesOf(List.of("reflection"))).isEqualTo(1);
        assertThat(changed.told()).containsExactly(new PortfolioChanged(ada.person(), true));
    }

    @Test
    void a_photo_alone_is_an_answer_too() {
        UUID photo = in(() -> TestFiles.photo(exercises.toldFiles.files, ada, folder));
        in(() -> exercises.reflect(ada, REFLECTION, new Sheet(Map.of("photo", List.of(photo.toString())))));

        assertThat(entry().photo()).contains(photo.toString());
    }

    @Test
    void a_voice_is_heard_by_those_who_run_the_group_as_long_as_it_is_shown() {
        UUID voice = voice(ada);
        in(() -> exercises.reflect(ada, REFLECTION, told("", voice)));
        assertThat(opens(teacher, voice)).as("private at first").isFalse();
        tap(() -> portfolio.show(ada, entry().id(), Visibility.FACILITATOR));
        assertThat(opens(teacher, voice)).isTrue();
        assertThat(opens(grace, voice)).as("another participant").isFalse();
        TestPortfolio.inTheCourse(portfolio, grace.person());
        assertThat(opens(stranger, voice)).as("who runs another group").isFalse();
        TestPortfolio.inTheCourse(portfolio, ada.person());
        tap(() -> portfolio.show(ada, entry().id(), Visibility.ME));
        assertThat(opens(teacher, voice)).as("taken back").isFalse();
    }

    @Test
    void an_earlier_voice_a_draft_keeps_is_not_heard_with_the_shown_answer() {
        UUID given = voice(ada);
        in(() -> exercises.reflect(ada, REFLECTION, told("", given)));
        tap(() -> portfolio.show(ada, entry().id(), Visibility.FACILITATOR));
        UUID draft = voice(ada);
        in(() -> exercises.saveDraft(ada, "M2E3", told("", draft)));

        assertThat(opens(teacher, given)).isTrue();
        assertThat(opens(teacher, draft)).isFalse();
    }

    @Test
    void a_later_voice_takes_the_place_of_an_earlier_one_which_waits_for_another_page_and_is_nobody_elses() {
        UUID first = voice(ada);
        UUID second = voice(ada);
        in(() -> exercises.reflect(ada, REFLECTION, told("", first)));
        in(() -> exercises.reflect(ada, REFLECTION, told("Je sais compter.", second)));
        tap(() -> portfolio.show(ada, entry().id(), Visibility.FACILITATOR));
        assertThat(opens(teacher, first)).isFalse();
        assertThat(opens(teacher, second)).isTrue();
        assertThat(opens(ada, first)).as("another page may have it yet").isTrue();

        tap(() -> portfolio.removeEntry(ada, entry().id()));
        assertThat(opens(ada, second)).isFalse();
    }

    @Test
    void a_sheet_of_what_proves_something_takes_a_paper_and_an_address_along_and_other_sheets_do_not() {
        UUID paper = in(() -> TestFiles.paper(exercises.toldFiles.files, ada, folder));
        in(() -> exercises.saveDraft(ada, "M7E3", proof(paper, "https://example.org/x").with("sheet", List.of("1"))));
        in(() -> worksheets.handIn(ada, PROOFS, "1", proof(paper, "https://example.org/x")));
        EntryView entry = in(() -> portfolio.of(ada, ada.person())).entries().get(0);
        assertThat(entry.document()).contains(paper.toString());
        assertThat(entry.link()).contains("https://example.org/x");
        assertThat(entry.linkTitle()).contains("Mon stage");
        assertThat(in(() -> worksheets.typed(ada, PROOFS, "1")).first("1.link")).isEqualTo("https://example.org/x");
        assertThat(opens(teacher, paper)).as("private at first").isFalse();
        tap(() -> portfolio.show(ada, entry.id(), Visibility.FACILITATOR));
        assertThat(opens(teacher, paper)).isTrue();

        assertThatThrownBy(() -> in(() -> worksheets.handIn(ada, PROOFS, "2", proof(paper, "javascript:alert(1)"))))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("2.link"));
        Sheet card = new WorksheetForm(CARD, "1").own(new Sheet(Map.of("1.document", List.of(paper.toString()), "1.link",
                List.of("https://example.org/x"), "1.photo", List.of("p"))));
        assertThat(card.fields()).containsOnlyKeys("1.photo");
    }

    private static Sheet proof(UUID paper, String address) {
        String sheet = address.startsWith("http") ? "1" : "2";
        Map<String, List<String>> fields = new java.util.HashMap<>();
        Map.of("kind", "document", "title", "Attestation", "competence", "C01", "strength", "show", "document", paper.toString(),
                "link", address, "link-title", "Mon stage").forEach((name, value) -> fields.put(sheet + "." + name, List.of(value)));
        return new Sheet(fields);
    }

    @Test
    void one_taken_out_leaves_the_words_of_the_answer_and_of_the_entry() {
        UUID voice = voice(ada);
        in(() -> exercises.reflect(ada, REFLECTION, told("Je sais compter.", voice)));
        in(() -> exercises.saveDraft(ada, "M2E3", told("Je sais compter vite.", voice)));
        AnswerFiles rooms = TestExercises.audience(exercises);
        assertThat(in(() -> rooms.isAll(ada, "M2E3", voice))).isFalse();
        tap(() -> rooms.takeOut(ada, "M2E3", voice));

        assertThat(entry().text()).isEqualTo("Je sais compter.");
        assertThat(entry().voice()).isEmpty();
        assertThat(in(() -> exercises.answer(ada, "M2E3")).orElseThrow().given().all("voice")).isEmpty();
        assertThat(in(() -> exercises.draft(ada, "M2E3")).orElseThrow().typed())
                .isEqualTo(new Sheet(Map.of("text", List.of("Je sais compter vite."))));
    }

    @Test
    void one_that_is_all_there_is_takes_the_answer_along_and_nobody_else_can_have_it_out() {
        UUID voice = voice(ada);
        in(() -> exercises.reflect(ada, REFLECTION, told("", voice)));
        AnswerFiles rooms = TestExercises.audience(exercises);
        tap(() -> rooms.takeOut(grace, "M2E3", voice));
        assertThat(entry().voice()).contains(voice.toString());
        assertThat(in(() -> rooms.isAll(ada, "M2E3", voice))).isTrue();
        tap(() -> rooms.takeOut(ada, "M2E3", voice));

        assertThat(in(() -> portfolio.of(ada, ada.person())).entries()).isEmpty();
        assertThat(in(() -> exercises.answer(ada, "M2E3"))).isEmpty();
        assertThat(opens(ada, voice)).isFalse();
    }

    @Test
    void where_it_stands_is_an_exercise_by_its_title_one_of_its_sheets_or_the_path() {
        Map<String, FilePlace> places = in(() -> TestExercises.audience(exercises).places(ada,
                List.of("M2E3", "M7E3/2", "M2E2/" + UUID.randomUUID(), "M99E1")));
        assertThat(places.get("M2E3")).isEqualTo(new FilePlace("exercise.place", REFLECTION.title().value(), "exercises/M2E3", false));
        assertThat(places.get("M7E3/2").path()).isEqualTo("exercises/M7E3/sheets/2");
        assertThat(places.values().stream().map(FilePlace::path)).contains("portfolio");
        assertThat(places).hasSize(4);
    }

    @Test
    void what_is_anothers_gone_or_made_up_is_no_answer_and_takes_nothing_away() {
        UUID hers = voice(grace);
        for (String id : List.of(hers.toString(), UUID.randomUUID().toString())) {
            assertThatThrownBy(() -> in(() -> exercises.reflect(ada, REFLECTION, told("Je sais compter.", UUID.fromString(id)))))
                    .isInstanceOf(Invalid.class);
        }
        for (String id : List.of("", "../x", "<script>")) {
            assertThatThrownBy(() -> in(() -> exercises.reflect(ada, REFLECTION, new Sheet(Map.of("voice", List.of(id))))))
                    .isInstanceOf(Invalid.class);
        }
        in(() -> exercises.saveDraft(ada, "M2E3", told("Je", hers)));
        assertThat(opens(grace, hers)).isTrue();
        assertThat(opens(ada, hers)).isFalse();
    }

    @Test
    void who_cannot_tap_it_away_says_what_is_to_go() {
        UUID voice = voice(ada);
        Sheet without = told("Je sais compter.", voice).with("drop", List.of("voice"));
        in(() -> exercises.reflect(ada, REFLECTION, without));

        assertThat(entry().voice()).isEmpty();
    }

    @Test
    void a_voice_stands_for_all_that_a_sheet_asks_to_write_and_is_heard_while_the_sheet_is_shown() {
        UUID voice = voice(ada);
        UUID draft = voice(ada);
        in(() -> exercises.saveDraft(ada, CARD.id(), card(draft).with(WorksheetForm.WHICH, List.of("1"))));
        in(() -> worksheets.handIn(ada, CARD, "1", card(voice)));

        EntryView card = in(() -> portfolio.of(ada, ada.person())).entries("entry-card").get(0);
        assertThat(card.voice()).contains(voice.toString());
        assertThat(card.fields().get("charter")).hasSize(5);
        assertThat(in(() -> exercises.states(ada.person()))).containsEntry(CARD.id(), State.DONE);
        assertThat(opens(teacher, voice)).as("private at first").isFalse();
        tap(() -> portfolio.show(ada, card.id(), Visibility.FACILITATOR));
        assertThat(opens(teacher, voice)).isTrue();
        assertThat(opens(teacher, draft)).as("what was not handed in").isFalse();
        assertThat(opens(grace, voice)).as("another participant").isFalse();
        tap(() -> portfolio.removeEntry(ada, card.id()));
        assertThat(opens(ada, voice)).as("it goes with the sheet").isFalse();
    }

    @Test
    void a_voice_stands_for_no_choice_and_anothers_is_none() {
        UUID hers = voice(grace);
        assertThatThrownBy(() -> in(() -> worksheets.handIn(ada, CARD, "1", card(hers)))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> in(() -> worksheets.handIn(ada, CARD, "1", card(voice(ada)).with("1.charter", List.of()))))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("1.charter"));
        assertThat(opens(grace, hers)).isTrue();
    }

    private static Sheet card(UUID voice) {
        return new Sheet(Map.of("1.charter", List.of("listen", "stays-here", "pass", "no-judging", "free"),
                "1.voice", List.of(voice.toString())));
    }

    private UUID voice(Viewer viewer) {
        return in(() -> TestFiles.voice(exercises.toldFiles.files, viewer, folder));
    }

    private EntryView entry() {
        return in(() -> portfolio.of(ada, ada.person())).entries("reflection").get(0);
    }

    private boolean opens(Viewer viewer, UUID file) {
        return in(() -> FileDoors.opens(exercises.toldFiles.files, viewer, file));
    }

    private static Sheet told(String text, UUID voice) {
        return new Sheet(Map.of("text", List.of(text), "voice", List.of(voice.toString())));
    }

    private Viewer viewer(Role role) {
        return TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), role);
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    private void tap(Runnable work) {
        database.within(tenant, work);
    }
}
