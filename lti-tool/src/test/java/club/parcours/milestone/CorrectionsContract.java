package club.parcours.milestone;

import static club.parcours.milestone.ReviewsRig.elsewhere;
import static club.parcours.milestone.ReviewsRig.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What one course says of what another granted, and a person of what is counted; what a grade of a whole path is made of. */
abstract class CorrectionsContract {
    private final ReviewsRig rig = new ReviewsRig(database());
    private final Trails trails = TestMilestones.trails(rig.reviews);
    private final Viewer lina = rig.lina;
    private final Viewer fanta = rig.fanta;

    abstract TestDatabase database();

    @Test
    void what_one_course_granted_is_lowered_by_no_first_word_of_another() {
        Viewer there = elsewhere(lina);
        Viewer omarThere = ReviewsRig.in(rig.omar, there.cohort());
        rig.twoStories();
        rig.submit();
        rig.tap(() -> rig.reviews.submit(there, "PM3"));
        rig.decide(fanta, Decision.REACHED, "", "");
        List<String> told = List.copyOf(rig.gradebook.reports);

        rig.decide(omarThere, Decision.ALMOST, "Un exemple ?", "");
        assertThat(rig.shown().points()).isEqualTo(20);
        assertThat(rig.shown().reachedAt()).isPresent();
        assertThat(rig.gradebook.reports).as("nothing is told").isEqualTo(told);
        rig.decide(omarThere, Decision.NOT_YET, "Encore un exemple ?", "Relu");
        assertThat(rig.shown().points()).as("what was corrected was not that it is reached").isEqualTo(20);

        rig.decide(omarThere, Decision.REACHED, "", "Vu");
        rig.decide(fanta, Decision.ALMOST, "Pas tout à fait", "Mauvaise ligne");
        assertThat(rig.shown().points()).as("the other course still says that it is reached").isEqualTo(20);
        rig.decide(omarThere, Decision.ALMOST, "Pas tout à fait", "Mauvaise ligne");
        assertThat(rig.shown().points()).isEqualTo(12);
        assertThat(rig.gradebook.reports).last().isEqualTo("PM3 12/20 corrected");
    }

    @Test
    void what_is_counted_by_itself_is_corrected_with_a_reason_and_corrected_in_turn() {
        assertInvalid(() -> correct(fanta, verdict(Decision.REACHED, "")), "reason");
        assertInvalid(() -> correct(fanta, because(Decision.NOT_YET, "Trop court")), "decision");
        assertThat(seen()).as("nothing is written").isEmpty();

        correct(fanta, because(Decision.REACHED, "Fait sur papier"));
        assertThat(shown().reachedAt()).isPresent();
        assertThat(shown().points()).isEqualTo(10);
        assertThat(rig.gradebook.reports).last().isEqualTo("PM2 10/10 complete");
        assertThat(rig.reached.told()).singleElement().satisfies(one -> assertThat(one.milestone()).isEqualTo("PM2"));
        assertThat(seen()).singleElement().satisfies(one -> {
            assertThat(one.unasked()).isTrue();
            assertThat(one.waiting() || one.takenBack()).isFalse();
            assertThat(one.copy()).isEmpty();
            assertThat(one.last().orElseThrow().reason()).contains("Fait sur papier");
        });
        assertThat(rig.in(() -> rig.reviews.mine(lina, rig.milestones.of(lina, "PM2"))).orElseThrow().latest().orElseThrow()
                .last().orElseThrow().reason()).as("the learner reads it").contains("Fait sur papier");
        assertThat(rig.in(() -> trails.of(lina, lina.person(), "PM2")).history()).hasSize(1);
        assertThatThrownBy(() -> correct(rig.omar, because(Decision.REACHED, "Moi aussi"))).isInstanceOf(Conflict.class);

        SubmissionView stands = seen().get(0);
        rig.decide(rig.omar, stands.id(), new Verdict(stands.last().map(JudgementView::id), Optional.of(Decision.ALMOST), Set.of(),
                List.of(), "Montre-le-nous", Optional.empty(), "Mauvaise personne"));
        assertThat(shown().reachedAt()).isEmpty();
        assertThat(shown().points()).isZero();
        assertThat(rig.gradebook.reports).last().isEqualTo("PM2 0/10 corrected");
        assertThat(seen()).singleElement().satisfies(one -> assertThat(one.judgements()).hasSize(2));
    }

    @Test
    void where_somebody_decides_anyway_a_copy_is_asked_for_and_to_everybody_else_none_of_it_exists() {
        Verdict reached = because(Decision.REACHED, "Vu");
        assertThatThrownBy(() -> rig.tap(() -> rig.reviews.decideUnasked(fanta, lina.person(), "PM3", reached)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.tap(() -> rig.reviews.decideUnasked(fanta, lina.person(), "PM99", reached)))
                .isInstanceOf(NotFound.class);
        for (Role role : List.of(Role.PARTICIPANT, Role.MENTOR, Role.REFERENT, Role.GUEST)) {
            assertThatThrownBy(() -> correct(rig.viewer(role), reached)).as(role.name()).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> correct(lina, reached)).as("one's own").isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.database.within(UUID.randomUUID(), () ->
                rig.reviews.decideUnasked(fanta, lina.person(), "PM2", reached))).isInstanceOf(RuntimeException.class);
        assertThat(shown().reachedAt()).isEmpty();
    }

    @Test
    void a_grade_of_the_whole_path_leads_to_its_milestones_and_each_to_its_trail() {
        rig.twoStories();
        rig.submit();
        rig.decide(fanta, Decision.REACHED, "", "");
        UUID score = rig.gradebook.score(lina, "path");
        assertThat(rig.in(() -> trails.page(lina, score))).isEqualTo("trails/path");
        assertThat(rig.in(() -> trails.page(fanta, score))).isEqualTo("trails/path/" + lina.person());

        for (Viewer entitled : List.of(lina, fanta)) {
            PathTrailView path = path(entitled);
            assertThat(path.points()).isEqualTo(20);
            assertThat(path.maximum()).isEqualTo(100);
            assertThat(path.rows()).hasSize(10);
            assertThat(path.rows().get(2)).satisfies(row -> {
                assertThat(row.plan().id()).isEqualTo("PM3");
                assertThat(row.reachedAt()).isPresent();
                assertThat(row.decision().orElseThrow().decision()).isEqualTo(Decision.REACHED);
                assertThat(row.trail()).contains(entitled == lina ? "milestones/PM3/trail"
                        : "reviews/" + lina.person() + "/PM3/trail");
            });
            assertThat(path.rows().get(9).trail()).as("nothing to tell").isEmpty();
        }
        assertThat(path(elsewhere(fanta)).rows().get(2).decision()).as("decided in another course").isEmpty();
        for (Role role : List.of(Role.PARTICIPANT, Role.MENTOR, Role.REFERENT, Role.GUEST)) {
            assertThatThrownBy(() -> path(rig.viewer(role))).as(role.name()).isInstanceOf(NotFound.class);
        }
        int few = rig.database.statements(() -> path(fanta));
        correct(fanta, because(Decision.REACHED, "Fait sur papier"));
        assertThat(rig.database.statements(() -> path(fanta))).isEqualTo(few).isLessThanOrEqualTo(5);
    }

    private PathTrailView path(Viewer viewer) {
        return rig.in(() -> trails.path(viewer, lina.person()));
    }

    private void correct(Viewer facilitator, Verdict verdict) {
        rig.tap(() -> rig.reviews.decideUnasked(facilitator, lina.person(), "PM2", verdict));
    }

    private static Verdict because(Decision decision, String reason) {
        return new Verdict(Optional.empty(), Optional.of(decision), Set.of(), List.of(), "Vu ensemble", Optional.empty(), reason);
    }

    private MilestoneView shown() {
        return rig.in(() -> rig.milestones.of(lina, "PM2"));
    }

    private List<SubmissionView> seen() {
        return rig.in(() -> rig.reviews.of(fanta, lina.person(), "PM2"));
    }

    private static void assertInvalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String field) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys(field));
    }

    @Test
    void in_another_course_it_says_that_it_was_decided_elsewhere_and_to_the_learner_alone_what() {
        rig.twoStories();
        rig.submit();
        rig.decide(rig.fanta, Decision.REACHED, "Bravo à toi", "");
        Viewer there = elsewhere(rig.lina);
        Viewer omar = ReviewsRig.in(rig.omar, there.cohort());

        assertThat(trail(omar)).satisfies(trail -> {
            assertThat(trail.history()).isEmpty();
            assertThat(trail.countedAlone()).isFalse();
            assertThat(trail.elsewhere().orElseThrow().said()).as("no name and no word").isEmpty();
        });
        assertThat(trail(there).elsewhere().orElseThrow().said().orElseThrow().advice()).contains("Bravo à toi");
        assertThat(trail(fanta).elsewhere()).as("it was decided here").isEmpty();

        rig.decide(rig.fanta, Decision.ALMOST, "Encore un exemple", "Mauvaise ligne");
        assertThat(trail(omar).elsewhere()).isEmpty();
        assertThat(trail(omar).countedAlone()).isTrue();
    }

    private TrailView trail(Viewer viewer) {
        return rig.in(() -> trails.of(viewer, lina.person(), "PM3"));
    }
}
