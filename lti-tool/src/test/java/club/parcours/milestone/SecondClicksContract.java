package club.parcours.milestone;

import static club.parcours.milestone.Asked.lines;
import static club.parcours.milestone.ReviewsRig.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.MilestonePlan;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Viewer;
import club.parcours.people.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Forms that are sent twice, and two people who send theirs at the very same moment. */
abstract class SecondClicksContract {
    private static final Map<String, Integer> FOUR = Map.of("PM3-first", 1, "PM3-second", 4);
    private static final Map<String, Integer> ONE = Map.of("PM3-first", 1);

    private final ReviewsRig rig = new ReviewsRig(database());
    private final Rules rules = rig.milestones.rules;
    private final Viewer fanta = rig.fanta;
    private final Viewer omar = rig.omar;

    abstract TestDatabase database();

    @Test
    void what_somebody_has_just_asked_for_is_not_asked_for_again_by_a_second_click() {
        rig.tap(() -> rules.ask(fanta, Scope.COURSE, plan("PM3"), 0, lines(FOUR, true)));
        rig.tap(() -> rules.ask(fanta, Scope.COURSE, plan("PM3"), 0, lines(FOUR, true)));
        assertThat(rig.in(() -> rules.history(fanta, Scope.COURSE, plan("PM3")))).hasSize(1);
        assertThatThrownBy(() -> rig.tap(() -> rules.ask(fanta, Scope.COURSE, plan("PM3"), 0, lines(FOUR, false))))
                .as("something else").isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> rig.tap(() -> rules.ask(omar, Scope.COURSE, plan("PM3"), 0, lines(FOUR, true))))
                .as("somebody else").isInstanceOf(Conflict.class);
    }

    @Test
    void of_two_at_the_very_same_moment_one_is_asked_for_and_the_other_is_told() throws Exception {
        assertThat(together(
                () -> rig.tap(() -> rules.ask(fanta, Scope.COURSE, plan("PM3"), 0, lines(FOUR, true))),
                () -> rig.tap(() -> rules.ask(omar, Scope.COURSE, plan("PM3"), 0, lines(ONE, false)))))
                .containsExactlyInAnyOrder(true, false);
        assertThat(together(
                () -> rig.tap(() -> rules.ask(fanta, Scope.COURSE, plan("PM2"), 0, lines(Map.of("PM2-steps", 2), false))),
                () -> rig.tap(() -> rules.ask(fanta, Scope.COURSE, plan("PM2"), 0, lines(Map.of("PM2-steps", 2), false)))))
                .as("a double click").containsExactly(true, true);
        for (String milestone : List.of("PM2", "PM3")) {
            assertThat(rig.in(() -> rules.history(fanta, Scope.COURSE, plan(milestone)))).hasSize(1);
        }
    }

    @Test
    void what_somebody_has_just_decided_is_not_decided_again_by_a_second_click() {
        rig.twoStories();
        rig.submit();
        UUID submission = rig.seenBy(fanta).get(0).id();
        Verdict almost = new Verdict(Optional.empty(), Optional.of(Decision.ALMOST), Set.of(Reply.RESULT),
                List.of("PM3-second", "PM2-steps"), "Un exemple ?\r\n", Optional.empty(), "");
        rig.decide(fanta, submission, almost);
        rig.decide(fanta, submission, almost);
        UUID first = rig.seenBy(fanta).get(0).judgements().get(0).id();
        Verdict corrected = new Verdict(Optional.of(first), Optional.of(Decision.REACHED), Set.of(), List.of(), "",
                Optional.empty(), "Relu");
        rig.decide(fanta, submission, corrected);
        rig.decide(fanta, submission, corrected);
        assertThat(rig.seenBy(fanta).get(0).judgements()).extracting(JudgementView::decision)
                .containsExactly(Decision.ALMOST, Decision.REACHED);
        assertThatThrownBy(() -> rig.decide(fanta, submission, almost)).as("from an old page").isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> rig.decide(omar, submission, corrected)).as("somebody else").isInstanceOf(Conflict.class);
    }

    @Test
    void of_two_who_correct_what_is_counted_one_is_told_of_the_other_and_a_second_click_is_none() throws Exception {
        assertThat(together(() -> correct(fanta, "PM2", "Fait sur papier"),
                () -> correct(omar, "PM2", "Moi aussi"))).containsExactlyInAnyOrder(true, false);
        assertThat(seen("PM2")).singleElement().satisfies(one -> assertThat(one.judgements()).hasSize(1));
        assertThat(together(() -> correct(fanta, "PM1", "Fait sur papier"), () -> correct(fanta, "PM1", "Fait sur papier")))
                .as("a double click").containsExactly(true, true);
        assertThat(seen("PM1")).singleElement()
                .satisfies(one -> assertThat(one.judgements()).hasSize(1));
        correct(fanta, "PM1", "Fait sur papier");
        assertThatThrownBy(() -> correct(omar, "PM1", "Fait sur papier")).isInstanceOf(Conflict.class);
    }

    private void correct(Viewer facilitator, String milestone, String reason) {
        rig.tap(() -> rig.reviews.decideUnasked(facilitator, rig.lina.person(), milestone, new Verdict(Optional.empty(),
                Optional.of(Decision.REACHED), Set.of(), List.of(), "Vu ensemble", Optional.empty(), reason)));
    }

    private List<SubmissionView> seen(String milestone) {
        return rig.in(() -> rig.reviews.of(fanta, rig.lina.person(), milestone));
    }

    private MilestonePlan plan(String id) {
        return rig.reviews.curriculum.milestones("fr").stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
