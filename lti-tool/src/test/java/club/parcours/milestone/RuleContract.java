package club.parcours.milestone;

import static club.parcours.milestone.Asked.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import club.parcours.course.CourseCopied;
import club.parcours.curriculum.Criterion;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.files.TestFiles;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.people.Scope;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.ToldStep;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a course or an organisation asks for. */
abstract class RuleContract {
    private static final Map<String, Integer> FOUR = Map.of("PM3-first", 1, "PM3-second", 4);
    private static final Map<String, Integer> ONE = Map.of("PM3-first", 1);

    private final ReviewsRig rig = new ReviewsRig(database());
    private final Rules rules = rig.milestones.rules;
    private final Viewer referent = rig.viewer(Role.REFERENT);

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @Test
    void a_course_asks_for_more_and_nobody_loses_what_they_have() {
        rig.twoStories();
        assertThat(rig.shown().points()).isEqualTo(12);
        ask(rig.fanta, Scope.COURSE, "PM3", FOUR, true);

        assertThat(rig.shown().points()).as("never lowered").isEqualTo(12);
        assertThat(rig.shown().criteria()).extracting(CriterionView::needed).containsExactly(1, 4, 1);
        assertThat(rig.shown().changed()).containsExactly("PM3-second");
        assertThat(rig.shown().rule()).isEqualTo(1);
        assertThatThrownBy(rig::submit).as("not all is there any more").isInstanceOf(Conflict.class);
        rig.story(3, "Trois");
        rig.story(4, "Quatre");
        rig.submit();
        assertThat(rig.seenBy(rig.fanta).get(0).rule()).satisfies(rule -> {
            assertThat(rule.version()).isEqualTo(1);
            assertThat(rule.rule()).isPresent();
        });
        assertThat(rig.gradebook.reports).as("nothing new is earned by it").containsExactly("PM3 6/20", "PM3 12/20");
    }

    @Test
    void where_nobody_decides_counting_reaches_it_and_what_was_reached_stays_when_the_rule_goes() {
        ask(rig.fanta, Scope.COURSE, "PM3", ONE, false);
        rig.story(1, "Le marché");
        assertThat(rig.gradebook.reports).containsExactly("PM3 20/20 complete");
        assertThat(rig.reached.told()).hasSize(1);
        ask(rig.fanta, Scope.COURSE, "PM3", FOUR, true);
        rig.story(2, "La fuite");

        assertThat(rig.shown().points()).isEqualTo(20);
        assertThat(rig.shown().reachedAt()).isPresent();
        assertThat(rig.gradebook.reports).hasSize(1);
    }

    @Test
    void a_facilitators_view_may_be_asked_for_where_the_curriculum_counts_alone() {
        ask(rig.fanta, Scope.COURSE, "PM2", Map.of("PM2-steps", 2, "PM2-kept", 1), true);
        for (String kind : List.of("job", "study")) {
            ToldStep plain = TestPortfolio.step(kind, "Vendre");
            rig.in(() -> rig.portfolio.addStep(rig.lina, new ToldStep(kind, plain.when(), plain.title(), plain.place(),
                    plain.verbs(), false, true, false, "fr"), TestPortfolio.fresh()));
        }
        assertThat(rig.gradebook.reports).last().as("all points, and not reached yet").isEqualTo("PM2 10/10");
        rig.tap(() -> rig.reviews.submit(rig.lina, "PM2"));
        SubmissionView copy = rig.in(() -> rig.reviews.of(rig.fanta, rig.lina.person(), "PM2")).get(0);
        assertThat(copy.copy().orElseThrow().path()).hasSize(2);
        rig.decide(rig.fanta, copy.id(), ReviewsRig.verdict(Decision.REACHED, ""));
        assertThat(rig.gradebook.reports).last().isEqualTo("PM2 10/10 complete");
    }

    @Test
    void a_step_told_by_voice_counts_and_is_heard_with_the_copy_as_long_as_that_is_there() {
        ask(rig.fanta, Scope.COURSE, "PM2", Map.of("PM2-steps", 2, "PM2-kept", 1), true);
        UUID voice = rig.in(() -> TestFiles.voice(rig.files, rig.lina, folder));
        rig.tap(() -> rig.files.keep(rig.lina, "exercise", "M2E2/1", List.of(voice)));
        UUID step = rig.in(() -> rig.portfolio.addStep(rig.lina, TestPortfolio.spoken("job", voice, true, false),
                TestPortfolio.fresh())).id();
        rig.in(() -> rig.portfolio.addStep(rig.lina, TestPortfolio.step("study", "Lire"), TestPortfolio.fresh()));
        assertThat(rig.gradebook.reports).last().isEqualTo("PM2 10/10");
        rig.tap(() -> rig.reviews.submit(rig.lina, "PM2"));
        rig.tap(() -> rig.portfolio.removeStep(rig.lina, step));
        rig.tap(() -> rig.files.remove(rig.lina.person(), "exercise", "M2E2/1"));

        SubmissionView copy = rig.in(() -> rig.reviews.of(rig.fanta, rig.lina.person(), "PM2")).get(0);
        assertThat(copy.copy().orElseThrow().path().get(0).step().told().voice()).contains(voice.toString());
        TestFiles.open(rig.database, rig.tenant, rig.files, rig.fanta, voice);
        rig.tap(() -> rig.reviews.takeBack(rig.lina, copy.id()));
        assertThatThrownBy(() -> TestFiles.open(rig.database, rig.tenant, rig.files, rig.lina, voice))
                .as("nobody keeps it any more").isInstanceOf(NotFound.class);
    }

    @Test
    void a_course_comes_before_its_organisation_and_that_before_the_curriculum() {
        rig.tap(() -> rules.ask(referent, Scope.ORGANISATION, plan("PM3"), 0, lines(FOUR, true)));
        assertThat(needed()).containsExactly(1, 4, 1);
        ask(rig.fanta, Scope.COURSE, "PM3", ONE, true);
        assertThat(needed()).containsExactly(1, 1);
        rig.tap(() -> rules.ask(rig.fanta, Scope.COURSE, plan("PM3"), 1, Asked.AS_ABOVE));
        assertThat(needed()).as("as the organisation").containsExactly(1, 4, 1);
        rig.tap(() -> rules.ask(referent, Scope.ORGANISATION, plan("PM3"), 1, Asked.AS_ABOVE));
        assertThat(needed()).as("as the curriculum").containsExactly(1, 2, 1);
        assertThat(rig.in(() -> rules.history(rig.fanta, Scope.COURSE, plan("PM3")))).extracting(RuleView::version,
                RuleView::asAbove).containsExactly(tuple(2, true),
                        tuple(1, false));
    }

    @Test
    void a_copied_course_asks_for_the_same_and_changes_its_own_alone() {
        UUID origin = UUID.randomUUID();
        Viewer there = in(rig.fanta, origin);
        ask(there, Scope.COURSE, "PM3", FOUR, true);
        ask(there, Scope.COURSE, "PM2", Map.of("PM2-steps", 2), false);
        rig.tap(() -> rules.ask(there, Scope.COURSE, plan("PM2"), 1, Asked.AS_ABOVE));
        CourseCopied copied = new CourseCopied(rig.fanta.cohort(), origin);
        rig.tap(() -> rules.copied(copied));
        rig.tap(() -> rules.copied(copied));

        assertThat(needed()).containsExactly(1, 4, 1);
        assertThat(rig.in(() -> rules.own(rig.fanta, Scope.COURSE))).containsExactly("PM3");
        rig.tap(() -> rules.ask(rig.fanta, Scope.COURSE, plan("PM3"), 1, lines(ONE, true)));
        assertThat(needed()).containsExactly(1, 1);
        assertThat(rig.in(() -> rules.history(there, Scope.COURSE, plan("PM3")))).hasSize(1);
    }

    private static Viewer in(Viewer who, UUID course) {
        return new Viewer(who.launch(), who.tenant(), who.person(), course, who.role(), who.language(), who.secondLanguage(),
                who.zone(), false);
    }

    @Test
    void in_two_courses_it_is_enough_to_meet_the_rule_of_one() {
        UUID other = UUID.randomUUID();
        rig.courses.learning = Set.of(rig.lina.cohort(), other);
        ask(rig.fanta, Scope.COURSE, "PM3", FOUR, true);
        rig.tap(() -> rules.ask(elsewhere(other), Scope.COURSE, plan("PM3"), 0, lines(ONE, false)));
        rig.story(1, "Le marché");

        assertThat(rig.gradebook.reports).containsExactly("PM3 20/20 complete");
    }

    @Test
    void of_two_who_change_a_rule_the_second_sees_the_first() {
        ask(rig.fanta, Scope.COURSE, "PM3", FOUR, true);
        assertThatThrownBy(() -> rig.tap(() -> rules.ask(rig.omar, Scope.COURSE, plan("PM3"), 0, lines(ONE, false))))
                .isInstanceOf(Conflict.class);
        assertThat(needed()).containsExactly(1, 4, 1);
    }

    @Test
    void what_cannot_be_asked_for_is_refused() {
        assertWrong(Map.of("PM3-first", 0, "PM3-second", 0), "all");
        assertWrong(Map.of("PM3-first", 61), "PM3-first");
        assertWrong(Map.of("PM3-second", -1), "PM3-second");
        assertWrong(Map.of("PM2-steps", 3), "all");
        assertThat(rig.shown().rule()).isZero();
    }

    @Test
    void only_those_who_run_a_course_or_look_after_the_organisation_change_what_is_asked_for() {
        for (Role role : List.of(Role.PARTICIPANT, Role.MENTOR, Role.GUEST, Role.NONE)) {
            Viewer other = rig.viewer(role);
            assertThatThrownBy(() -> rig.tap(() -> rules.ask(other, Scope.COURSE, plan("PM3"), 0, lines(ONE, false))))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> rig.in(() -> rules.own(other, Scope.COURSE))).isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> rig.tap(() -> rules.ask(rig.fanta, Scope.ORGANISATION, plan("PM3"), 0, lines(ONE, false))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.in(() -> rules.history(rig.fanta, Scope.ORGANISATION, plan("PM3"))))
                .isInstanceOf(NotFound.class);
        ask(rig.fanta, Scope.COURSE, "PM3", ONE, false);
        assertThat(rig.in(() -> rules.of(elsewhere(UUID.randomUUID()), List.of(plan("PM3")))).get(0).version()).as("another course").isZero();
        assertThat(rig.database.within(UUID.randomUUID(), () -> rules.of(rig.lina, List.of(plan("PM3")))).get(0).version())
                .as("another organisation").isZero();
    }

    @Test
    void all_points_are_shared_out_in_whole_points_whatever_the_lines() {
        for (MilestonePlan plan : rig.reviews.curriculum.milestones("fr")) {
            List<Criterion> counted = rig.in(() -> rules.offered(rig.lina, plan)).lines();
            for (int mask = 1; mask < 1 << counted.size(); mask++) {
                Map<String, Integer> lines = new LinkedHashMap<>();
                for (int at = 0; at < counted.size(); at++) {
                    if ((mask >> at & 1) == 1) {
                        lines.put(counted.get(at).id(), 2);
                    }
                }
                for (boolean facilitator : new boolean[] {true, false}) {
                    Ruled ruled = Ruled.by(plan, new Rule(UUID.randomUUID(), Instant.EPOCH, UUID.randomUUID(), plan.id(),
                            1, rig.fanta.person(), lines(lines, facilitator)), rules.offered(rig.lina, plan));
                    assertThat(ruled.plan().criteria().stream().mapToInt(Criterion::points).sum()).isEqualTo(plan.points());
                    assertThat(ruled.plan().judged()).isEqualTo(facilitator);
                }
            }
        }
    }

    private void ask(Viewer facilitator, Scope scope, String milestone, Map<String, Integer> counted, boolean view) {
        int seen = rig.in(() -> rules.history(facilitator, scope, plan(milestone))).stream().findFirst()
                .map(RuleView::version).orElse(0);
        rig.tap(() -> rules.ask(facilitator, scope, plan(milestone), seen, lines(counted, view)));
    }

    private void assertWrong(Map<String, Integer> counted, String field) {
        assertThatThrownBy(() -> ask(rig.fanta, Scope.COURSE, "PM3", counted, true)).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys(field));
    }

    private List<Integer> needed() {
        return rig.shown().criteria().stream().map(CriterionView::needed).toList();
    }

    private Viewer elsewhere(UUID course) {
        return new Viewer("0a1b2c3d", rig.tenant, rig.omar.person(), course, Role.FACILITATOR, "fr",
                Optional.empty(), rig.omar.zone(), false);
    }

    private MilestonePlan plan(String id) {
        return rig.reviews.curriculum.milestones("fr").stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
