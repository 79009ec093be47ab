package club.parcours.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.competence.ClaimSheet.Voice;
import club.parcours.competence.SaidView;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Readers;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.Visibility;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What three say of a competence, beside what was submitted. */
abstract class SaidContract {
    private static final String C01 = "C01";
    private static final String[] ANSWERS = {"seen-yes", "how-alone", "others-soon"};

    private final ReviewsRig rig = new ReviewsRig(database());
    private final Viewer lina = rig.lina;
    private final Viewer fanta = rig.fanta;
    private final Viewer omar = rig.omar;

    abstract TestDatabase database();

    @Test
    void ones_own_word_and_a_peers_answers_stay_as_they_were_submitted() {
        claimed();
        rig.tap(() -> rig.claims.ask(lina, C01, rig.sami));
        rig.tap(() -> rig.claims.answer(rig.sami, ANSWERS));
        assertThat(rig.mine().now().said()).as("what will be seen is shown before").hasSize(1);
        rig.submit();
        rig.tap(() -> rig.claims.say(lina, C01, 3));
        rig.tap(() -> rig.claims.answer(rig.sami, "seen-no"));

        for (SaidView said : List.of(of(fanta), ofMine())) {
            assertThat(said.competence().id()).isEqualTo(C01);
            assertThat(said.self().orElseThrow().level().number()).isEqualTo(1);
            assertThat(said.peers()).singleElement().satisfies(one -> assertThat(one.replies())
                    .extracting(reply -> reply.answer().id()).containsExactly(ANSWERS));
            assertThat(said.leaders()).isEmpty();
        }
    }

    @Test
    void what_those_say_who_run_the_course_is_added_and_changes_nothing_else() {
        claimed();
        rig.tap(() -> rig.claims.say(lina, C01, 3));
        rig.submit();
        rig.tap(() -> rig.claims.show(lina, C01, Visibility.FACILITATOR));
        rig.tap(() -> rig.claims.confirm(fanta, lina.person(), C01, 1));
        assertThat(of(omar).self().orElseThrow().level().number()).isEqualTo(3);
        assertThat(of(omar).leaders()).singleElement().satisfies(SaidContract::first);
        rig.tap(() -> rig.claims.show(lina, C01, Visibility.ME));
        assertThat(of(omar).leaders()).as("the claim is private again").isEmpty();
        assertThat(of(fanta).leaders()).as("their own").singleElement().satisfies(SaidContract::first);
        assertThat(ofMine().leaders()).hasSize(1);
    }

    @Test
    void who_takes_their_answers_back_takes_them_out_of_the_copy_too() {
        claimed();
        rig.tap(() -> rig.claims.ask(lina, C01, rig.sami));
        rig.tap(() -> rig.claims.answer(rig.sami, ANSWERS));
        rig.submit();
        rig.tap(() -> rig.claims.decline(rig.sami));
        assertThat(of(fanta).peers()).isEmpty();
        assertThat(of(fanta).self()).isPresent();
    }

    @Test
    void without_a_copy_the_trail_shows_what_is_shown_and_nothing_else() {
        UUID story = claimed();
        Trails trails = TestMilestones.trails(rig.reviews);
        assertThat(rig.in(() -> trails.of(lina, lina.person(), "PM3")).items().said()).hasSize(1);
        rig.tap(() -> rig.portfolio.show(lina, story, Visibility.FACILITATOR));
        assertThat(rig.in(() -> trails.of(fanta, lina.person(), "PM3")).items().said()).as("the claim is private").isEmpty();
        rig.tap(() -> rig.claims.show(lina, C01, Visibility.FACILITATOR));
        assertThat(rig.in(() -> trails.of(fanta, lina.person(), "PM3")).items().said()).hasSize(1);
        rig.submit();
        rig.tap(() -> rig.claims.show(lina, C01, Visibility.ME));
        assertThat(rig.in(() -> trails.of(fanta, lina.person(), "PM3")).items().said()).as("it was submitted").hasSize(1);
    }

    @Test
    void a_story_that_shows_nothing_brings_no_views() {
        rig.twoStories();
        rig.tap(() -> rig.claims.say(lina, C01, 1));
        rig.submit();
        assertThat(rig.seenBy(fanta).get(0).copy().orElseThrow().said()).isEmpty();
    }

    @Test
    void a_copy_made_before_there_were_claims_is_read() {
        assertThat(Frozen.ofJson("{\"steps\":[],\"entries\":[]}")).isEqualTo(Frozen.NOTHING);
    }

    @Test
    void its_owner_learns_who_has_looked_at_the_claim() {
        claimed();
        rig.submit();
        of(fanta);
        Readers readers = TestPortfolio.readers(rig.portfolio);
        UUID claim = rig.in(() -> rig.claims.views.shownBy(lina, lina.person(), rig.in(() ->
                rig.portfolio.of(lina, lina.person())).entries().stream().map(entry -> entry.id()).toList(), List.of())).get(0).claim();
        assertThat(rig.in(() -> readers.of(lina, claim))).singleElement();
    }

    @Test
    void many_copies_take_as_many_statements_as_one() {
        claimed();
        rig.submit();
        statements(); // a reading within half an hour is not noted again
        int one = statements();
        for (int at = 0; at < 4; at++) {
            rig.decide(fanta, Decision.ALMOST, "Encore", "");
            rig.submit();
        }
        rig.decide(fanta, Decision.ALMOST, "Encore", "");
        statements();
        assertThat(rig.seenBy(fanta)).hasSize(5).allSatisfy(copy -> assertThat(copy.copy().orElseThrow().said()).hasSize(1));
        assertThat(statements()).isEqualTo(one);
    }

    /** Two stories, of which one shows a claim. @return that one */
    private UUID claimed() {
        rig.story(1, "Le marché");
        UUID shows = rig.story(2, "La fuite", Map.of("competences", List.of(C01))).id();
        rig.tap(() -> rig.claims.say(lina, C01, 1));
        return shows;
    }

    private int statements() {
        return rig.database.statements(() -> rig.seenBy(omar));
    }

    private SaidView of(Viewer facilitator) {
        return rig.seenBy(facilitator).get(0).copy().orElseThrow().said().get(0);
    }

    private SaidView ofMine() {
        return rig.mine().latest().orElseThrow().copy().orElseThrow().said().get(0);
    }

    private static void first(Voice voice) {
        assertThat(voice.step().orElseThrow().level().number()).isEqualTo(1);
    }
}
