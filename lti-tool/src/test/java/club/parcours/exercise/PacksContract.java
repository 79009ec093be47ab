package club.parcours.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Item;
import club.parcours.curriculum.MatchExercise;
import club.parcours.curriculum.SortExercise;
import club.parcours.curriculum.SortExercise.Card;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.PortfolioChanged;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Packs of phrases on their way into the portfolio and out of it; and what verbs may show, which their author says. */
abstract class PacksContract {
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final MatchExercise TRADES = (MatchExercise) CURRICULUM.exercise("M4E2", "en").orElseThrow();
    private static final SortExercise CLEANING = TRADES.game("cleaning").orElseThrow();
    private static final WorksheetExercise STORIES = (WorksheetExercise) CURRICULUM.exercise("M3E3", "fr").orElseThrow();

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Facts<EntryRemoved> removed = new Facts<>();
    private final Portfolio portfolio = TestPortfolio.on(database, vault, new Facts<PortfolioChanged>(), removed);
    private final Exercises exercises = TestExercises.on(database, vault, portfolio, CURRICULUM);
    private final Worksheets worksheets = TestExercises.worksheets(exercises);

    abstract TestDatabase database();

    @BeforeEach
    void everyoneHasAKeyAndListens() {
        removed.observedBy(TestExercises.removals(exercises)::forget);
        database.within(tenant, () -> {
            vault.create(ada.person());
            vault.create(grace.person());
        });
    }

    @Test
    void every_trade_has_eight_phrases_in_french_and_eight_pictures_in_another_order() {
        assertThat(TRADES.packs()).hasSize(6).allSatisfy(pack -> {
            SortExercise game = TRADES.game(pack.item().id()).orElseThrow();
            assertThat(game.cards()).hasSize(8).allMatch(card -> card.label().language().equals("fr"));
            assertThat(game.boxes()).hasSize(8).allMatch(box -> box.label().language().equals("en"));
            assertThat(game.boxes()).extracting(box -> box.icon().orElseThrow()).doesNotHaveDuplicates();
            assertThat(game.boxes()).extracting(box -> box.id()).isNotEqualTo(game.cards().stream().map(Card::id).toList());
            assertThat(game.cards()).allMatch(card -> game.boxesOf(card).size() == 1);
            assertThat(TRADES.gameOf(game.cards().get(3).id())).contains(game);
        });
        assertThat(TRADES.game("piracy")).isEmpty();
    }

    @Test
    void a_finished_pack_is_an_entry_with_what_was_found_and_another_pack_another() {
        assertThat(state()).isEqualTo(State.OPEN);
        play(CLEANING, Optional.of("c-wet"));
        assertThat(state()).isEqualTo(State.DONE);
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.section()).isEqualTo("languages");
            assertThat(entry.kind()).isEqualTo("work-phrases");
            assertThat(entry.text()).isEqualTo("Cleaning");
            assertThat(entry.fields().get(MatchExercise.PHRASES)).hasSize(7).contains("c-key").doesNotContain("c-wet");
            assertThat(TRADES.filled(entry.fields()).get(0).chosen()).hasSize(7);
        });
        tap(CLEANING, "c-wet", "c-wet"); // tries are not counted
        assertThat(entries().get(0).fields().get(MatchExercise.PHRASES)).hasSize(8);

        play(TRADES.game("selling").orElseThrow(), Optional.empty());
        assertThat(entries()).extracting(EntryView::text).containsExactlyInAnyOrder("Cleaning", "Selling");
        assertThat(in(() -> portfolio.from(grace, new Origin(Exercises.ROOM, "M4E2")))).isEmpty();
    }

    @Test
    void a_pack_in_the_middle_is_kept_and_so_it_is_where_another_form_was_handed_in_before() {
        tap(CLEANING, "c-wet", "c-key");
        assertThat(state()).isEqualTo(State.BEGUN);
        assertThat(in(() -> exercises.sorting(ada, CLEANING)).next()).map(Card::id).contains("c-where");

        in(() -> exercises.give(ada, "M4E2", Sheet.EMPTY)); // as the sheets of the edition before did
        tap(CLEANING, "c-where", "c-where");
        tap(CLEANING, "c-empty", "c-empty");
        assertThat(in(() -> exercises.sorting(ada, CLEANING)).found()).containsExactly("c-where", "c-empty");
        assertThat(state()).isEqualTo(State.DONE);
    }

    @Test
    void how_far_all_packs_are_is_read_as_one() {
        tap(CLEANING, "c-wet", "c-key");
        Sheet played = in(() -> exercises.sorting(ada, TRADES.games().get(0))).played();
        assertThat(TRADES.games().stream().map(game -> PacksView.Line.of(new Sorting(game, played)))).extracting(PacksView.Line::touched)
                .containsExactly(0, 0, 0, 1, 0, 0);
        assertThat(database.statements(() -> in(() -> exercises.sorting(ada, CLEANING)))).isLessThanOrEqualTo(4);
    }

    @Test
    void a_pack_taken_out_of_the_portfolio_can_be_played_anew_and_the_others_stay() {
        play(CLEANING, Optional.empty());
        play(TRADES.game("selling").orElseThrow(), Optional.empty());
        remove("Cleaning");
        assertThat(state()).isEqualTo(State.DONE);
        assertThat(in(() -> exercises.sorting(ada, CLEANING)).found()).isEmpty();
        remove("Selling");
        assertThat(state()).isNotEqualTo(State.DONE);
        assertThat(entries()).isEmpty();
    }

    @Test
    void a_card_that_leaves_the_box_that_is_kept_lies_where_it_was_put() {
        SortExercise reasons = (SortExercise) CURRICULUM.exercise("M1E4", "fr").orElseThrow();
        String kept = reasons.keeping().orElseThrow().box().orElseThrow();
        String other = reasons.boxes().stream().map(Item::id).filter(id -> !id.equals(kept)).findFirst().orElseThrow();
        reasons.cards().forEach(card -> in(() -> exercises.sort(ada, reasons, card.id(), Optional.of(kept))));
        in(() -> exercises.sort(ada, reasons, reasons.cards().get(0).id(), Optional.of(other)));

        assertThat(removed.told()).hasSize(1);
        assertThat(in(() -> exercises.sorting(ada, reasons)).boxOf(reasons.cards().get(0)).orElseThrow().id()).isEqualTo(other);
        assertThat(in(() -> portfolio.from(ada, new Origin(Exercises.ROOM, "M1E4")))).hasSize(reasons.cards().size() - 1);
    }

    @Test
    void verbs_suggest_three_competences_and_what_their_author_agrees_to_is_added() {
        in(() -> worksheets.handIn(ada, STORIES, "1", new Sheet(Map.of("1.situation", List.of("Au marché"), "1.task",
                List.of("Vendre"), "1.verbs", List.of("negotiate", "calculate", "sell"), "1.action", List.of("J’ai noté"),
                "1.result", List.of("Tout vendu"), "1.competences", List.of("C01")))));
        SheetLine line = in(() -> worksheets.sheets(ada, STORIES)).get(0);
        assertThat(line.shown()).extracting(one -> one.item().id()).hasSize(3).startsWith("C12").doesNotContain("C01");
        assertThat(line.shown().get(0).because()).extracting(verb -> verb.id()).containsExactlyInAnyOrder("calculate", "sell");

        agree("C12");
        assertThat(stories()).singleElement().satisfies(entry -> {
            assertThat(entry.fields().get("competences")).containsExactly("C01", "C12");
            assertThat(entry.fields().get("action")).containsExactly("J’ai noté");
        });
        assertThatThrownBy(() -> agree("C10")).as("no verb shows it").isInstanceOf(NotFound.class);
        agree(in(() -> worksheets.sheets(ada, STORIES)).get(0).shown().get(0).item().id());
        assertThat(in(() -> worksheets.sheets(ada, STORIES)).get(0).shown()).as("three is the most").isEmpty();
        assertThatThrownBy(() -> database.within(tenant, () -> worksheets.agree(grace, STORIES, "1", "C12")))
                .as("of somebody else").isInstanceOf(NotFound.class);
    }

    private void agree(String competence) {
        database.within(tenant, () -> worksheets.agree(ada, STORIES, "1", competence));
    }

    /** Each phrase to its picture. @param but one that lies elsewhere */
    private void play(SortExercise pack, Optional<String> but) {
        pack.cards().forEach(card -> tap(pack, card.id(), but.filter(card.id()::equals).map(id -> "c-key").orElse(card.id())));
    }

    private void tap(SortExercise pack, String card, String box) {
        in(() -> exercises.sort(ada, pack, card, Optional.of(box)));
    }

    private void remove(String pack) {
        EntryView entry = entries().stream().filter(one -> one.text().equals(pack)).findFirst().orElseThrow();
        database.within(tenant, () -> portfolio.removeEntry(ada, entry.id()));
    }

    private List<EntryView> entries() {
        return in(() -> portfolio.from(ada, new Origin(Exercises.ROOM, "M4E2")));
    }

    private List<EntryView> stories() {
        return in(() -> portfolio.from(ada, new Origin(Exercises.ROOM, "M3E3")));
    }

    private State state() {
        return in(() -> exercises.states(ada.person()).getOrDefault("M4E2", State.OPEN));
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }
}
