package club.parcours.milestone;

import static club.parcours.milestone.ReviewsRig.elsewhere;
import static club.parcours.milestone.ReviewsRig.verdict;
import static club.parcours.milestone.ReviewsRig.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.ReadingView;
import club.parcours.portfolio.TestPortfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class ReviewsContract {
    private final ReviewsRig rig = new ReviewsRig(database());
    private final Viewer lina = rig.lina;
    private final Viewer fanta = rig.fanta;
    private final Viewer omar = rig.omar;

    abstract TestDatabase database();

    @Test
    void counting_alone_does_not_reach_what_a_facilitator_decides_about() {
        rig.twoStories();

        assertThat(rig.gradebook.reports).containsExactly("PM3 6/20", "PM3 12/20");
        assertThat(rig.shown().reachedAt()).isEmpty();
        assertThat(rig.mine().open()).isTrue();
        assertThat(rig.mine().now().size()).isEqualTo(2);
    }

    @Test
    void what_was_submitted_stays_as_it_was_and_is_shown_though_it_is_private() {
        rig.twoStories();
        assertThat(rig.seenBy(fanta)).as("not submitted yet").isEmpty();
        rig.submit();
        rig.story(1, "Tout autre chose");

        assertThat(words(rig.seenBy(fanta).get(0))).containsExactly("Le marché de Marseille", "La fuite d’eau du voisin");
        assertThat(words(rig.mine().latest().orElseThrow())).contains("Le marché de Marseille");
        assertThat(rig.in(() -> rig.portfolio.of(fanta, lina.person())).entries()).as("nothing else is shown").isEmpty();
        assertThat(rig.mine().open()).as("while one waits").isFalse();
        rig.submit();
        assertThat(rig.seenBy(fanta)).as("tapped twice").hasSize(1);
    }

    @Test
    void only_what_is_all_there_and_somebody_decides_about_is_submitted_and_only_by_who_learns() {
        rig.story(1, "Le marché");
        assertThat(rig.mine().open()).isFalse();
        assertThatThrownBy(rig::submit).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> rig.tap(() -> rig.reviews.submit(lina, "PM2"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.tap(() -> rig.reviews.submit(lina, "PM99"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.tap(() -> rig.reviews.submit(fanta, "PM3"))).isInstanceOf(Forbidden.class);
        rig.story(2, "La fuite");
        Viewer preview = new Viewer(lina.launch(), lina.tenant(), lina.person(), lina.cohort(), lina.role(), "fr",
                Optional.empty(), lina.zone(), true);
        assertThatThrownBy(() -> rig.tap(() -> rig.reviews.submit(preview, "PM3"))).isInstanceOf(NotFound.class);
        assertThat(rig.seenBy(fanta)).isEmpty();
    }

    @Test
    void almost_lowers_nothing_and_leads_on_and_reached_brings_the_rest() {
        rig.twoStories();
        rig.submit();
        UUID first = rig.seenBy(fanta).get(0).id();
        rig.decide(fanta, first, new Verdict(Optional.empty(), Optional.of(Decision.ALMOST), Set.of(Reply.RESULT),
                List.of("PM3-second", "PM2-steps"), "Et après ?", Optional.empty(), ""));

        assertThat(rig.gradebook.reports).as("nothing is told").hasSize(2);
        SubmittingView after = rig.mine();
        assertThat(after.open()).as("a new version can be submitted").isTrue();
        assertThat(after.latest().orElseThrow().last().orElseThrow()).satisfies(said -> {
            assertThat(said.decision()).isEqualTo(Decision.ALMOST);
            assertThat(said.advice()).contains("Et après ?");
            assertThat(said.replies()).containsExactly(Reply.RESULT);
            assertThat(said.again()).as("lines of this milestone alone").containsExactly("PM3-second");
            assertThat(said.judge()).isPresent();
        });
        assertThat(after.again()).singleElement().satisfies(one -> assertThat(one.path().orElseThrow()).startsWith("exercises/M3"));

        rig.story(2, "La fuite d’eau : l’eau ne coule plus");
        rig.submit();
        rig.decide(omar, Decision.REACHED, "", "");
        assertThat(rig.gradebook.reports).last().isEqualTo("PM3 20/20 complete");
        assertThat(rig.gradebook.totals).last().asString().startsWith("20/");
        assertThat(rig.reached.told()).singleElement().satisfies(one -> assertThat(one.milestone()).isEqualTo("PM3"));
        assertThat(rig.shown().points()).isEqualTo(20);
        assertThat(rig.shown().criteria()).allMatch(CriterionView::met);
        assertThat(rig.mine().history()).extracting(SubmissionView::attempt).containsExactly(2, 1);
        rig.submit();
        assertThat(rig.seenBy(fanta)).as("what is reached is not submitted again").hasSize(2);
        rig.in(() -> {
            rig.portfolio.removeEntry(lina, rig.portfolio.of(lina, lina.person()).entries().get(0).id());
            return true;
        });
        assertThat(rig.shown().points()).as("nothing is lost").isEqualTo(20);
    }

    @Test
    void of_two_who_decide_at_once_the_second_sees_the_first_and_nothing_is_lost() {
        rig.twoStories();
        rig.submit();
        UUID submission = rig.seenBy(fanta).get(0).id();
        rig.decide(fanta, submission, verdict(Decision.ALMOST, "Un exemple ?"));

        assertThatThrownBy(() -> rig.decide(omar, submission, verdict(Decision.REACHED, "Bravo"))).isInstanceOf(Conflict.class);
        assertThat(rig.seenBy(omar).get(0).judgements()).singleElement()
                .satisfies(said -> assertThat(said.decision()).isEqualTo(Decision.ALMOST));
        assertThat(rig.shown().reachedAt()).isEmpty();

        rig.submit();
        assertThatThrownBy(() -> rig.decide(omar, submission, new Verdict(Optional.of(
                rig.seenBy(omar).get(1).judgements().get(0).id()), Optional.of(Decision.REACHED), Set.of(), List.of(), "",
                Optional.empty(), "Je corrige"))).as("there is a newer one").isInstanceOf(Conflict.class);
    }

    @Test
    void of_two_at_the_very_same_moment_one_decides_and_the_other_is_told() throws Exception {
        rig.twoStories();
        rig.submit();
        UUID submission = rig.seenBy(fanta).get(0).id();
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<Boolean>> deciding = Stream.of(fanta, omar).<Callable<Boolean>>map(judge -> () -> {
            together.await();
            try {
                rig.decide(judge, submission, verdict(Decision.REACHED, ""));
                return true;
            } catch (Conflict second) {
                return false;
            }
        }).toList();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Boolean> decided = new ArrayList<>();
        try {
            for (Future<Boolean> one : threads.invokeAll(deciding)) {
                decided.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(decided).containsExactlyInAnyOrder(true, false);
        assertThat(rig.seenBy(fanta).get(0).judgements()).hasSize(1);
        assertThat(rig.gradebook.reports).containsOnlyOnce("PM3 20/20 complete");
    }

    @Test
    void a_correction_has_a_reason_takes_back_what_was_granted_and_nothing_that_was_counted() {
        rig.twoStories();
        rig.submit();
        rig.decide(fanta, Decision.REACHED, "", "");
        assertInvalid(() -> rig.decide(fanta, Decision.ALMOST, "Pas tout à fait", ""), "reason");
        assertThat(rig.shown().points()).isEqualTo(20);
        rig.decide(fanta, Decision.ALMOST, "Pas tout à fait", "Mauvaise ligne");

        assertThat(rig.shown().points()).isEqualTo(12);
        assertThat(rig.shown().reachedAt()).isEmpty();
        assertThat(rig.gradebook.reports).last().isEqualTo("PM3 12/20 corrected");
        assertThat(rig.gradebook.totals).last().asString().endsWith("corrected");
        rig.decide(omar, Decision.REACHED, "", "Relu ensemble");
        assertThat(rig.gradebook.reports).last().isEqualTo("PM3 20/20 complete");
        assertThat(rig.reached.told()).as("reached, taken back and reached anew").hasSize(2);
        assertThat(rig.mine().latest().orElseThrow().judgements()).extracting(JudgementView::decision)
                .containsExactly(Decision.REACHED, Decision.ALMOST, Decision.REACHED);
        assertThat(rig.mine().latest().orElseThrow().judgements()).extracting(JudgementView::reason)
                .containsExactly(Optional.empty(), Optional.of("Mauvaise ligne"), Optional.of("Relu ensemble"));
    }

    @Test
    void advice_is_asked_for_where_something_is_left_to_do_and_has_an_end() {
        rig.twoStories();
        rig.submit();
        assertInvalid(() -> rig.decide(fanta, Decision.NOT_YET, " ", ""), "advice");
        assertInvalid(() -> rig.decide(fanta, Decision.REACHED, "x".repeat(Reviews.LONGEST + 1), ""), "advice");
        UUID submission = rig.seenBy(fanta).get(0).id();
        assertInvalid(() -> rig.decide(fanta, submission, Verdict.BLANK), "decision");
        assertInvalid(() -> rig.decide(fanta, submission, new Verdict(Optional.empty(), Optional.of(Decision.ALMOST), Set.of(),
                List.of(), "", Optional.of(UUID.randomUUID()), "")), "file");
        assertThat(rig.seenBy(fanta).get(0).judgements()).isEmpty();
    }

    @Test
    void to_everybody_else_none_of_it_exists() {
        rig.twoStories();
        rig.submit();
        UUID submission = rig.seenBy(fanta).get(0).id();
        Verdict reached = verdict(Decision.REACHED, "");
        for (Role role : List.of(Role.PARTICIPANT, Role.MENTOR, Role.REFERENT, Role.GUEST, Role.NONE)) {
            Viewer other = rig.viewer(role);
            assertThatThrownBy(() -> rig.seenBy(other)).as(role.name()).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> rig.decide(other, submission, reached)).as(role.name()).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> rig.tap(() -> rig.reviews.takeBack(other, submission))).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> rig.decide(elsewhere(fanta), submission, reached)).as("another course")
                .isInstanceOf(NotFound.class);
        assertThat(rig.seenBy(elsewhere(fanta))).as("another course they share sees what was submitted there").isEmpty();
        assertThatThrownBy(() -> rig.tap(() -> rig.reviews.decide(fanta, new PersonId(UUID.randomUUID()), submission, reached)))
                .isInstanceOf(NotFound.class);
        Viewer herself = new Viewer(lina.launch(), lina.tenant(), lina.person(), lina.cohort(), Role.FACILITATOR, "fr",
                Optional.empty(), lina.zone(), false);
        assertThatThrownBy(() -> rig.decide(herself, submission, reached)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.decide(fanta, UUID.randomUUID(), reached)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.database.within(UUID.randomUUID(), () ->
                rig.reviews.decide(fanta, lina.person(), submission, reached))).isInstanceOf(NotFound.class);
        assertThat(rig.shown().reachedAt()).isEmpty();
    }

    @Test
    void a_copy_taken_back_is_seen_by_nobody_and_a_decision_about_it_stays() {
        rig.twoStories();
        rig.submit();
        UUID first = rig.seenBy(fanta).get(0).id();
        rig.tap(() -> rig.reviews.takeBack(lina, first));
        assertThat(rig.seenBy(fanta)).isEmpty();
        assertThatThrownBy(() -> rig.decide(fanta, first, verdict(Decision.REACHED, ""))).isInstanceOf(Conflict.class);
        assertThat(rig.mine().open()).isTrue();

        rig.submit();
        rig.decide(fanta, Decision.REACHED, "", "");
        rig.tap(() -> rig.reviews.takeBack(lina, rig.mine().latest().orElseThrow().id()));
        assertThat(rig.seenBy(fanta)).singleElement().satisfies(one -> {
            assertThat(one.copy()).isEmpty();
            assertThat(one.last()).isPresent();
        });
        assertThat(rig.shown().points()).isEqualTo(20);
    }

    @Test
    void the_learner_learns_once_who_has_looked_at_the_copy_and_at_what_is_in_it() {
        rig.twoStories();
        rig.submit();
        UUID copy = rig.mine().latest().orElseThrow().id();
        List<UUID> stories = rig.in(() -> rig.portfolio.of(lina, lina.person())).entries().stream().map(one -> one.id()).toList();
        assertThat(seen(copy)).isEmpty();
        rig.seenBy(fanta);
        rig.seenBy(fanta);

        assertThat(stories).hasSize(2).allSatisfy(story -> assertThat(seen(story)).hasSize(1));
        assertThat(seen(copy)).singleElement().satisfies(one -> assertThat(one.reader()).contains(fanta.person()));
        rig.seenBy(omar);
        assertThat(seen(copy)).hasSize(2);
    }

    @Test
    void reading_takes_as_many_statements_for_one_version_as_for_many() {
        rig.twoStories();
        rig.submit();
        rig.decide(fanta, Decision.NOT_YET, "Encore", "");
        rig.seenBy(omar); // a reading within half an hour is not noted again
        int few = rig.database.statements(() -> rig.seenBy(omar));
        int own = rig.database.statements(rig::mine);
        for (int more = 0; more < 10; more++) {
            rig.submit();
            rig.decide(fanta, Decision.NOT_YET, "Encore", "");
        }
        rig.seenBy(omar);

        assertThat(rig.database.statements(() -> rig.seenBy(omar))).isEqualTo(few).isLessThanOrEqualTo(5);
        assertThat(rig.database.statements(rig::mine)).as("the learner's page").isEqualTo(own).isLessThanOrEqualTo(12);
    }

    private List<ReadingView> seen(UUID item) {
        return rig.in(() -> TestPortfolio.readers(rig.portfolio).of(lina, item));
    }

    private static void assertInvalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String field) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys(field));
    }
}
