package club.parcours.milestone;

import static club.parcours.milestone.ReviewsRig.elsewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import club.parcours.portfolio.Readers;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.Visibility;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a grade back to what it stands on. */
abstract class TrailContract {
    private final ReviewsRig rig = new ReviewsRig(database());
    private final Trails trails = TestMilestones.trails(rig.reviews);

    abstract TestDatabase database();

    @Test
    void what_was_decided_about_is_shown_as_it_was_with_every_decision() {
        rig.twoStories();
        rig.submit();
        rig.decide(rig.fanta, Decision.ALMOST, "Et après ?", "");
        rig.story(1, "Nouvelle version");
        rig.submit();
        rig.decide(rig.omar, Decision.REACHED, "", "");
        rig.story(2, "Plus tard encore");

        for (Viewer entitled : List.of(rig.lina, rig.fanta)) {
            TrailView trail = seen(entitled);
            assertThat(trail.items().sections().get(0).lines()).extracting(line -> line.entry().text())
                    .containsExactly("Nouvelle version", "La fuite d’eau du voisin");
            assertThat(trail.frozenAt()).isPresent();
            assertThat(trail.history()).extracting(one -> one.last().orElseThrow().decision())
                    .containsExactly(Decision.REACHED, Decision.ALMOST);
            assertThat(trail.rule()).isEqualTo(new RuleMark(rig.reviews.curriculum.version(), 0, Optional.empty()));
            assertThat(trail.milestone().points()).isEqualTo(20);
        }
    }

    @Test
    void without_a_copy_a_facilitator_sees_what_is_shared_and_how_much_is_not() {
        UUID shared = rig.story(1, "Le marché").id();
        rig.story(2, "La fuite");
        rig.tap(() -> rig.portfolio.show(rig.lina, shared, Visibility.FACILITATOR));

        assertThat(seen(rig.fanta).items().size()).isEqualTo(1);
        assertThat(seen(rig.fanta).hidden()).isEqualTo(1);
        assertThat(seen(rig.lina).items().size()).isEqualTo(2);
        assertThat(seen(rig.lina).hidden()).isZero();

        rig.submit();
        rig.decide(rig.fanta, Decision.REACHED, "", "");
        rig.tap(() -> rig.reviews.takeBack(rig.lina, rig.mine().latest().orElseThrow().id()));
        assertThat(seen(rig.fanta).items().size()).as("the copy was taken back").isEqualTo(1);
        assertThat(seen(rig.fanta).history().get(0).last()).isPresent();
    }

    @Test
    void what_a_trail_does_not_show_nobody_has_looked_at() {
        UUID shared = rig.story(1, "Le marché").id();
        rig.entry("tool", "M3E9/1");
        UUID other = rig.in(() -> rig.portfolio.of(rig.lina, rig.lina.person())).entries("tool").get(0).id();
        UUID step = rig.in(() -> rig.portfolio.addStep(rig.lina, TestPortfolio.step("job", "Conduire"), TestPortfolio.fresh())).id();
        rig.tap(() -> {
            rig.portfolio.show(rig.lina, shared, Visibility.FACILITATOR);
            rig.portfolio.show(rig.lina, other, Visibility.GROUP);
            rig.portfolio.share(rig.lina, step, true);
        });
        assertThat(seen(rig.fanta).items().size()).isEqualTo(1);

        Readers readers = TestPortfolio.readers(rig.portfolio);
        assertThat(rig.in(() -> readers.of(rig.lina, shared))).hasSize(1);
        for (UUID beside : List.of(other, step)) {
            assertThat(rig.in(() -> readers.of(rig.lina, beside))).isEmpty();
        }
    }

    @Test
    void who_has_left_the_course_shows_it_nothing_new_and_keeps_a_trail() {
        UUID shared = rig.story(1, "Le marché").id();
        rig.story(2, "La fuite");
        rig.tap(() -> rig.portfolio.show(rig.lina, shared, Visibility.FACILITATOR));
        TestPortfolio.gone(rig.portfolio, rig.lina.person());
        assertThat(seen(rig.fanta)).satisfies(trail -> {
            assertThat(trail.items().size()).isZero();
            assertThat(trail.hidden()).isEqualTo(2);
            assertThat(trail.milestone().points()).isEqualTo(12);
        });
        assertThat(rig.in(() -> rig.portfolio.of(rig.fanta, rig.lina.person())).entries()).isEmpty();
        assertThat(rig.in(() -> rig.portfolio.of(rig.lina, rig.lina.person())).entries()).hasSize(2);
    }

    @Test
    void what_was_decided_is_told_by_milestone_without_copies_in_as_many_statements_for_one_as_for_many() {
        rig.twoStories();
        rig.submit();
        rig.decide(rig.fanta, Decision.ALMOST, "Et après ?", "");
        int few = rig.database.statements(this::decided);
        rig.submit();
        rig.decide(rig.omar, Decision.REACHED, "", "");
        rig.decide(rig.omar, Decision.ALMOST, "Non, pas encore.", "Une erreur");
        rig.tap(() -> rig.reviews.takeBack(rig.lina, rig.mine().latest().orElseThrow().id()));

        List<SubmissionView> told = decided();
        assertThat(told).extracting(SubmissionView::attempt).containsExactly(1, 2);
        assertThat(told).allSatisfy(one -> assertThat(one.copy()).isEmpty());
        assertThat(told.get(1).judgements()).extracting(JudgementView::decision).containsExactly(Decision.REACHED, Decision.ALMOST);
        assertThat(rig.database.statements(this::decided)).isEqualTo(few);
        assertThat(rig.in(() -> rig.reviews.decided(elsewhere(rig.fanta), rig.lina.person()))).isEmpty();
        for (Viewer other : List.of(rig.lina, rig.sami, rig.viewer(Role.REFERENT))) {
            assertThatThrownBy(() -> rig.in(() -> rig.reviews.decided(other, rig.lina.person()))).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void those_who_decided_are_named_all_at_once() {
        rig.twoStories();
        rig.submit();
        rig.decide(rig.fanta, Decision.ALMOST, "Et après ?", "");
        rig.submit();
        rig.decide(rig.omar, Decision.NOT_YET, "Encore", "");
        List<Collection<PersonId>> asked = new ArrayList<>();
        rig.reviews.people = new People() {
            @Override
            public boolean isMember(Viewer viewer, PersonId person) {
                return true;
            }

            @Override
            public Map<PersonId, String> callNames(Collection<PersonId> wanted, String language) {
                asked.add(wanted);
                return wanted.stream().collect(Collectors.toMap(Function.identity(), any -> "Nom"));
            }
        };

        assertThat(rig.seenBy(rig.fanta)).allSatisfy(one -> assertThat(one.last().orElseThrow().judge()).contains("Nom"));
        assertThat(asked).singleElement().satisfies(people -> assertThat(people).containsExactlyInAnyOrder(rig.fanta.person(), rig.omar.person()));
    }

    private List<SubmissionView> decided() {
        return rig.in(() -> rig.reviews.decided(rig.fanta, rig.lina.person())).get("PM3");
    }

    @Test
    void what_was_submitted_is_held_against_the_edition_of_then(@TempDir Path folder) throws IOException {
        rig.twoStories();
        rig.submit();
        rig.decide(rig.fanta, Decision.REACHED, "", "");
        List<RuleView.Line> then = seen(rig.lina).lines();
        assertThat(then).extracting(RuleView.Line::needed).containsExactly(1, 2, 1);

        TheCurriculum.keep(folder, "2026.90", texts -> {
            texts.computeIfPresent("fr/03-stories/milestone.md", (name, text) -> text.replace("at_least: 2", "at_least: 5"));
            return texts;
        });
        on(folder, "2026.90");
        assertThat(rig.shown().criteria().get(1).needed()).as("today").isEqualTo(5);
        for (Viewer entitled : List.of(rig.lina, rig.fanta)) {
            assertThat(seen(entitled).lines()).isEqualTo(then);
            assertThat(seen(entitled).today()).isFalse();
        }
    }

    @Test
    void a_milestone_that_the_edition_of_today_has_no_more_has_its_trail_yet(@TempDir Path folder) throws IOException {
        rig.twoStories();
        rig.submit();
        rig.decide(rig.fanta, Decision.REACHED, "", "");
        TheCurriculum.keep(folder, "2026.91", texts -> {
            texts.replaceAll((name, text) -> text.replace("PM3", "PM93"));
            return texts;
        });
        on(folder, "2026.91");
        assertThatThrownBy(rig::shown).isInstanceOf(NotFound.class);
        for (Viewer entitled : List.of(rig.lina, rig.fanta)) {
            assertThat(seen(entitled).lines()).hasSize(3);
            assertThat(seen(entitled).milestone().points()).isEqualTo(20);
        }
        assertThatThrownBy(() -> seen(rig.sami)).isInstanceOf(NotFound.class);
    }

    @Test
    void where_the_edition_of_then_is_gone_the_trail_says_that_the_lines_are_those_of_today(@TempDir Path folder)
            throws IOException {
        TheCurriculum.keep(folder, "2026.92", texts -> texts);
        on(folder, "2026.92");
        rig.twoStories();
        rig.submit();
        assertThat(seen(rig.fanta).today()).isFalse();
        on(folder.resolve("none"), "2026.92");
        assertThat(seen(rig.fanta)).satisfies(trail -> {
            assertThat(trail.today()).isTrue();
            assertThat(trail.rule().content()).isEqualTo("2026.92");
            assertThat(trail.lines()).hasSize(3);
        });
    }

    @Test
    void what_waits_for_a_milestone_that_the_course_has_no_more_is_seen_decided_and_taken_back(@TempDir Path folder)
            throws IOException {
        rig.twoStories();
        rig.submit();
        TheCurriculum.keep(folder, "2026.93", texts -> {
            texts.replaceAll((name, text) -> text.replace("PM3", "PM93"));
            return texts;
        });
        on(folder, "2026.93");
        ReviewView review = rig.in(() -> trails.review(rig.fanta, rig.lina.person(), "PM3", Verdict.BLANK, false));
        assertThat(review.milestone().plan().id()).isEqualTo("PM3");
        assertThat(review.history()).singleElement().satisfies(one -> assertThat(one.waiting()).isTrue());
        assertThat(mine().latest().orElseThrow().copy()).isPresent();

        rig.decide(rig.fanta, Decision.ALMOST, "Et après ?", "");
        assertThat(mine().open()).as("nothing more is submitted").isFalse();
        rig.decide(rig.fanta, Decision.REACHED, "", "Relu");
        assertThat(seen(rig.lina).milestone().points()).isEqualTo(20);
        rig.tap(() -> rig.reviews.takeBack(rig.lina, mine().latest().orElseThrow().id()));
        assertThat(mine().latest().orElseThrow().copy()).isEmpty();
        assertThatThrownBy(() -> rig.in(() -> trails.review(rig.fanta, rig.lina.person(), "PM4x", Verdict.BLANK, false)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.in(() -> trails.own(rig.sami, "PM3"))).as("who submitted nothing").isInstanceOf(NotFound.class);
    }

    private SubmittingView mine() {
        return rig.in(() -> trails.own(rig.lina, "PM3")).submitting().orElseThrow();
    }

    /** The course works on this edition from now on. */
    private void on(Path folder, String edition) {
        rig.courses.editions.put(rig.lina.cohort(), edition);
        Curriculum curriculum = TheCurriculum.with(folder, Clock.systemUTC(), rig.courses);
        rig.milestones.curriculum = curriculum;
        rig.milestones.syllabus = TheCurriculum.syllabus(curriculum, rig.courses);
        rig.milestones.rules.curriculum = curriculum;
        rig.milestones.rules.syllabus = rig.milestones.syllabus;
        rig.reviews.curriculum = curriculum;
        rig.reviews.layout.curriculum = curriculum;
        trails.curriculum = curriculum;
        trails.syllabus = rig.milestones.syllabus;
    }

    @Test
    void to_everybody_else_there_is_no_trail() {
        rig.twoStories();
        UUID score = rig.gradebook.score(rig.lina, "PM3");
        assertThat(page(rig.lina, score)).isEqualTo("milestones/PM3/trail");
        assertThat(page(rig.fanta, score)).isEqualTo("reviews/" + rig.lina.person() + "/PM3/trail");
        for (Viewer other : List.of(elsewhere(rig.fanta), rig.viewer(Role.PARTICIPANT), rig.viewer(Role.MENTOR))) {
            assertThatThrownBy(() -> page(other, score)).isInstanceOf(NotFound.class);
        }
        for (Role role : List.of(Role.PARTICIPANT, Role.MENTOR, Role.REFERENT, Role.GUEST)) {
            assertThatThrownBy(() -> seen(rig.viewer(role))).as(role.name()).isInstanceOf(NotFound.class);
        }
        Viewer mentor = new Viewer("0a1b2c3d", rig.tenant, rig.lina.person(), rig.lina.cohort(), Role.MENTOR, "fr",
                Optional.empty(), rig.lina.zone(), false);
        assertThatThrownBy(() -> seen(mentor)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.database.within(UUID.randomUUID(), () -> trails.of(rig.fanta, rig.lina.person(), "PM3")))
                .isInstanceOf(NotFound.class);
    }

    private TrailView seen(Viewer viewer) {
        return rig.in(() -> trails.of(viewer, rig.lina.person(), "PM3"));
    }

    private String page(Viewer viewer, UUID score) {
        return rig.in(() -> trails.page(viewer, score));
    }
}
