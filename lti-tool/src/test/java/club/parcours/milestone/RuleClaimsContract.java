package club.parcours.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.Criterion;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.ClaimsAsked.View;
import club.parcours.outbox.TestOutbox;
import club.parcours.people.Scope;
import club.parcours.portfolio.Author;
import club.parcours.portfolio.NewEntry;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules that ask for competences, for what other exercises bring, and what a change of a rule does by itself. */
abstract class RuleClaimsContract {
    private static final Map<String, Integer> ONE = Map.of("PM3-first", 1);
    private static final String[] ANSWERS = {"seen-yes", "how-alone", "others-soon"};

    private final ReviewsRig rig = new ReviewsRig(database());
    private final Rules rules = rig.milestones.rules;
    private final Viewer lina = rig.lina;
    private final Viewer fanta = rig.fanta;

    abstract TestDatabase database();

    @BeforeEach
    void nothing_waits() {
        rig.database.within(CurrentTenant.NOBODY, () -> {
            rig.database.entities().createQuery("delete from Parcel p").executeUpdate();
        });
    }

    @Test
    void a_level_counts_from_the_one_that_is_asked_for_on_and_for_the_named_competences_alone() {
        rig.twoStories();
        ask(asked(1, 2, Set.of(View.SELF), Set.of("C01")), false);
        claim("C02", 3);
        claim("C01", 1);
        assertThat(rig.shown().reachedAt()).isEmpty();
        assertThat(line()).satisfies(one -> assertThat(one.have()).isZero());
        assertThat(rig.shown().helpful()).contains("competences");
        claim("C01", 2);
        assertThat(line().met()).isTrue();
        assertThat(rig.shown().reachedAt()).as("without anything else being done").isPresent();
        assertThat(rig.gradebook.reports).last().isEqualTo("PM3 20/20 complete");
    }

    @Test
    void a_level_with_nothing_to_show_for_it_does_not_count_until_there_is_something() {
        rig.twoStories();
        ask(asked(1, 3, Set.of(View.SELF), Set.of("C01")), false);
        rig.tap(() -> rig.portfolio.record(lina, new NewEntry("compass", "level", "", Optional.empty(), Author.ME, "fr",
                new Origin("exercise", "M7E1/C01"), Map.of("level", List.of("L4")))));
        assertThat(line().met()).as("their word alone").isFalse();
        assertThat(rig.shown().reachedAt()).isEmpty();
        rig.story(3, "Le marché", Map.of("competences", List.of("C01")));
        assertThat(line().met()).isTrue();
        assertThat(rig.shown().reachedAt()).isPresent();
    }

    @Test
    void each_view_that_is_asked_for_must_be_there() {
        rig.story(1, "Le marché", Map.of("competences", List.of("C01"))).id();
        ask(asked(1, 1, Set.of(View.SELF, View.PEER, View.FACILITATOR), Set.of()), false);
        rig.tap(() -> rig.claims.say(lina, "C01", 1));
        rig.tap(() -> rig.claims.ask(lina, "C01", rig.sami));
        rig.tap(() -> rig.claims.answer(rig.sami, "seen-yes", "how-alone"));
        assertThat(rig.shown().reachedAt()).isEmpty();
        rig.tap(() -> rig.claims.answer(rig.sami, "others-soon"));
        assertThat(rig.shown().reachedAt()).isEmpty();
        rig.tap(() -> rig.claims.show(lina, "C01", Visibility.FACILITATOR));
        rig.tap(() -> rig.claims.confirm(fanta, lina.person(), "C01", 1));
        assertThat(rig.shown().reachedAt()).isPresent();
        rig.tap(() -> rig.claims.decline(rig.sami));
        rig.story(1, "Le marché encore");
        assertThat(rig.shown().reachedAt()).as("it stays").isPresent();
    }

    @Test
    void what_those_say_who_run_the_course_is_not_needed_to_submit_and_what_a_rule_counts_is_in_the_copy() {
        rig.twoStories();
        ask(asked(1, 1, Set.of(View.SELF, View.FACILITATOR), Set.of("C07")), true);
        assertThatThrownBy(rig::submit).isInstanceOf(Conflict.class);
        claim("C07", 1);
        rig.submit();
        assertThat(rig.seenBy(fanta).get(0).copy().orElseThrow().said()).singleElement()
                .satisfies(said -> assertThat(said.competence().id()).isEqualTo("C07"));
    }

    @Test
    void what_another_exercise_brings_can_be_asked_for() {
        List<Criterion> offered = rig.in(() -> rules.offered(lina, plan())).lines();
        Criterion extra = offered.get(offered.size() - 1);
        assertThat(extra.id()).startsWith("M3E");
        rig.tap(() -> rules.ask(fanta, Scope.COURSE, plan(), 0, Asked.lines(Map.of("PM3-first", 1, extra.id(), 1), false)));
        rig.story(1, "Le marché");
        assertThat(rig.gradebook.reports).as("all points are with the other line").containsExactly("PM3 20/20");
        rig.entry(extra.kinds().get(0), extra.id());
        assertThat(rig.gradebook.reports).last().isEqualTo("PM3 20/20 complete");
    }

    @Test
    void each_line_says_what_it_asks_for_and_who_says_it() {
        ask(asked(2, 3, Set.of(View.SELF, View.PEER), Set.of("C01", "C02")), true);
        assertThat(line().label().value()).isEqualTo("J’ai au moins 2 de ces compétences à la marche 3 ou plus. Qui le dit\u00a0: moi"
                + " et une personne qui me connaît. Compétences\u00a0: S’adapter à un nouvel environnement, Communiquer en"
                + " plusieurs langues.");
        assertThat(rig.in(() -> rules.history(fanta, Scope.COURSE, plan())).get(0).claims()).contains(
                asked(2, 3, Set.of(View.SELF, View.PEER), Set.of("C01", "C02")));
    }

    @Test
    void competences_that_cannot_be_asked_for_are_refused_at_their_place() {
        assertWrong(asked(13, 1, Set.of(View.SELF), Set.of()), "claims");
        assertWrong(asked(-1, 1, Set.of(View.SELF), Set.of()), "claims");
        assertWrong(asked(2, 1, Set.of(View.SELF), Set.of("C01")), "claims");
        assertWrong(asked(1, 6, Set.of(), Set.of()), "level", "views");
        assertThat(rig.shown().rule()).isZero();
        ask(asked(0, 6, Set.of(), Set.of()), true);
        assertThat(rig.shown().criteria()).as("none is asked for").hasSize(2);
    }

    @Test
    void whoever_meets_an_eased_rule_already_reaches_it_and_nobody_else() {
        rig.story(1, "Le marché");
        rig.courses.learners.put(lina.cohort(), List.of(lina.person(), rig.sami.person()));
        rig.tap(() -> rules.ask(fanta, Scope.COURSE, plan(), 0, Asked.lines(ONE, false)));
        assertThat(rig.shown().reachedAt()).as("not in the request").isEmpty();
        round();
        assertThat(rig.shown().reachedAt()).isPresent();
        assertThat(rig.gradebook.reports).last().isEqualTo("PM3 20/20 complete");
        assertThat(rig.in(() -> rig.milestones.standings(rig.sami.person()))).isEmpty();

        rig.tap(() -> rules.ask(fanta, Scope.COURSE, plan(), 1, Asked.lines(Map.of("PM3-first", 9), true)));
        round();
        assertThat(rig.shown().reachedAt()).as("a stricter one lowers nothing").isPresent();
        assertThat(rig.shown().points()).isEqualTo(20);
    }

    @Test
    void everybody_of_the_organisation_comes_by_slice_by_slice() {
        rig.story(1, "Le marché");
        List<PersonId> many = Stream.concat(Stream.generate(() -> new PersonId(UUID.randomUUID())).limit(JudgingAnew.SLICE * 2),
                Stream.of(lina.person())).toList();
        rig.courses.learners.put(UUID.randomUUID(), many);
        rig.tap(() -> rules.ask(rig.viewer(Role.REFERENT), Scope.ORGANISATION, plan(), 0, Asked.lines(ONE, false)));
        round();
        round();
        assertThat(rig.shown().reachedAt()).as("they are the last").isEmpty();
        round();
        assertThat(rig.shown().reachedAt()).isPresent();
        int told = rig.gradebook.reports.size();
        round();
        assertThat(rig.gradebook.reports).as("nothing is left").hasSize(told);
    }

    @Test
    void competences_cost_as_many_statements_for_one_as_for_many_where_a_rule_asks_for_them() {
        rig.twoStories();
        ask(asked(1, 5, Set.of(View.SELF), Set.of("C12")), true);
        int few = statements();
        for (String competence : List.of("C01", "C02", "C03", "C04", "C05")) {
            claim(competence, 1);
        }
        assertThat(statements()).isEqualTo(few);
    }

    @Test
    void when_competences_change_the_rules_of_ones_own_courses_are_read_once_and_no_others() {
        ask(asked(1, 2, Set.of(View.SELF), Set.of("C01")), false);
        List<String> read = rig.database.sql(() -> rig.tap(() -> rig.claims.say(lina, "C02", 1))).stream()
                .filter(sql -> sql.contains("milestone_rule")).toList();
        assertThat(read).singleElement().satisfies(sql -> assertThat(sql).contains("scope_id in"));
    }

    private int statements() {
        return rig.database.statements(rig::shown);
    }

    /** One round of the outbox. */
    private void round() {
        ((TestOutbox) rules.outbox).round(TestMilestones.judgingAnew(rig.database, rig.tenant, rig.milestones, rig.courses));
    }

    private void claim(String competence, int level) {
        if (level > 1) {
            for (int at = 0; at < 2; at++) {
                rig.story(50 + at, "Pour " + competence, Map.of("competences", List.of(competence)));
            }
        }
        rig.tap(() -> rig.claims.say(lina, competence, level));
    }

    private CriterionView line() {
        return rig.shown().criteria().stream().filter(one -> one.id().equals("PM3-claims")).findFirst().orElseThrow();
    }

    private static ClaimsAsked asked(int many, int level, Set<View> views, Set<String> named) {
        return new ClaimsAsked(many, level, views, named);
    }

    private void ask(ClaimsAsked claims, boolean facilitator) {
        rig.tap(() -> rules.ask(fanta, Scope.COURSE, plan(), 0, new Asked(ONE, facilitator, Optional.of(claims))));
    }

    private void assertWrong(ClaimsAsked claims, String... fields) {
        assertThatThrownBy(() -> ask(claims, true)).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys(fields));
    }

    private MilestonePlan plan() {
        return rig.reviews.curriculum.milestones(lina).stream().filter(one -> one.id().equals("PM3")).findFirst().orElseThrow();
    }
}
