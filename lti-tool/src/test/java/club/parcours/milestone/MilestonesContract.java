package club.parcours.milestone;

import static club.parcours.portfolio.TestPortfolio.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.gradebook.LinkOpened;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Author;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.NewEntry;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.PortfolioChanged;
import club.parcours.portfolio.StepView;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.ToldStep;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

abstract class MilestonesContract {
    private static final UUID COURSE = NotedGradebook.COURSE;

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Facts<PortfolioChanged> changed = new Facts<>();
    private final Facts<MilestoneReached> reached = new Facts<>();
    private final NotedGradebook gradebook = new NotedGradebook();
    private final Portfolio portfolio = TestPortfolio.on(database, vault, changed, new Facts<EntryRemoved>());
    private final TheCurriculum.Chosen courses = new TheCurriculum.Chosen();
    private final Milestones milestones = TestMilestones.on(database, portfolio, TheCurriculum.asShipped(), gradebook,
            changed, reached, courses);

    abstract TestDatabase database();

    @BeforeEach
    void sheHasAKey() {
        database.within(tenant, () -> {
            vault.create(ada.person());
        });
    }

    @Test
    void points_come_with_each_line_of_the_checklist_and_are_told_once_each() {
        add(ada, "job", true, true);
        add(ada, "study", false, true);
        add(ada, "job", false, true);
        add(ada, "job", false, false);
        add(ada, "job", false, false);

        assertThat(gradebook.reports).containsExactly("PM2 1/10", "PM2 3/10", "PM2 6/10", "PM2 10/10 complete");
        assertThat(reached.told()).singleElement()
                .satisfies(one -> assertThat(one.milestone()).isEqualTo("PM2"));
    }

    @Test
    void all_milestones_together_are_told_too_whenever_one_rises() {
        int all = TheCurriculum.asShipped().milestones("").stream().filter(plan -> plan.module().startsWith("M"))
                .mapToInt(MilestonePlan::points).sum();
        add(ada, "job", true, true);
        add(ada, "study", false, true);

        assertThat(gradebook.totals).containsExactly("1/" + all, "3/" + all);
    }

    @Test
    void a_course_on_another_path_has_the_total_of_that_path_and_no_columns_for_the_rest() {
        courses.paths.put(COURSE, "discovery");
        add(ada, "job", true, true);

        assertThat(gradebook.reports).containsExactly("PM2 1/10 elsewhere");
        assertThat(gradebook.totals).as("the life line is not on it").containsExactly("0/40");
        assertThat(in(() -> milestones.of(ada, "PM2")).points()).as("nothing is lost").isEqualTo(1);
        courses.paths.put(COURSE, "two-days");
        add(ada, "study", false, true);

        assertThat(gradebook.reports).endsWith("PM2 3/10");
        assertThat(gradebook.totals).endsWith("3/70");
    }

    @Test
    void a_course_on_a_short_path_asks_for_less_and_gives_all_points_for_it() {
        courses.learning = Set.of(COURSE);
        courses.paths.put(COURSE, "discovery");
        for (String kind : List.of("entry-card", "reason")) {
            in(() -> portfolio.record(ada, new NewEntry("card", kind, "Baobab", Optional.empty(), Author.ME, "fr",
                    fresh(), Map.of())));
        }

        assertThat(gradebook.reports).endsWith("PM1 5/5 complete");
        assertThat(in(() -> milestones.of(ada, "PM1")).criteria()).extracting(CriterionView::met).containsExactly(true, true);
        assertThat(in(() -> milestones.of(ada, "PM3")).criteria()).hasSize(2);
        courses.paths.put(COURSE, "full");
        assertThat(in(() -> milestones.of(ada, "PM3")).criteria()).hasSize(3);
        assertThat(in(() -> milestones.standings(ada.person())).get("PM1").points()).as("what was reached stays").isEqualTo(5);
    }

    @Test
    void a_course_counts_by_the_edition_it_works_on(@TempDir Path folder) throws IOException {
        String milestone = "fr/02-life-line/milestone.md";
        TheCurriculum.keep(folder, "2025.1", texts -> {
            texts.computeIfPresent(milestone, (name, text) -> text.replace("measure: steps\n    at_least: 4", "measure: steps\n    at_least: 1")
                    .replace("measure: step-kinds\n    at_least: 2", "measure: step-kinds\n    at_least: 1"));
            return texts;
        });
        Facts<PortfolioChanged> told = new Facts<>();
        Portfolio hers = TestPortfolio.on(database, vault, told, new Facts<EntryRemoved>());
        NotedGradebook noted = new NotedGradebook();
        TestMilestones.on(database, hers, TheCurriculum.with(folder, Clock.systemUTC(), courses), noted, told, new Facts<>(), courses);
        courses.learning = Set.of(COURSE);
        courses.editions.put(COURSE, "2025.1");
        database.within(tenant, () -> hers.addStep(ada, TestPortfolio.step("job", "Vendre"), fresh()));

        assertThat(noted.reports).containsExactly("PM2 6/10");
    }

    @Test
    void a_gradebook_that_is_new_to_somebody_is_told_what_they_have_reached() {
        in(() -> {
            milestones.tell(new LinkOpened(ada.person()));
            return true;
        });
        assertThat(gradebook.totals).as("nothing is reached").isEmpty();
        add(ada, "job", true, true);
        gradebook.reports.clear();
        in(() -> {
            milestones.tell(new LinkOpened(ada.person()));
            return true;
        });

        assertThat(gradebook.reports).containsExactly("PM2 1/10");
        assertThat(gradebook.totals).hasSize(2).allSatisfy(total -> assertThat(total).startsWith("1/"));
    }

    @Test
    void what_was_reached_stays_when_steps_are_removed() {
        StepView star = add(ada, "job", true, true);
        add(ada, "study", false, true);
        add(ada, "job", false, true);
        add(ada, "job", false, false);
        in(() -> {
            portfolio.star(ada, star.id(), false);
            portfolio.removeStep(ada, star.id());
            return true;
        });

        Standing standing = in(() -> milestones.standings(ada.person())).get("PM2");
        assertThat(standing.points()).isEqualTo(10);
        assertThat(standing.reachedAt()).isPresent();
        assertThat(gradebook.reports).hasSize(4);
        assertThat(in(() -> milestones.of(ada, "PM2")).criteria()).extracting(CriterionView::met)
                .containsExactly(false, true, false, false);
    }

    @Test
    void a_try_is_shown_and_neither_kept_nor_told() {
        Viewer facilitator = TestPortfolio.viewer(tenant, ada.person(), Role.FACILITATOR);
        add(facilitator, "job", true, true);

        assertThat(gradebook.reports).isEmpty();
        assertThat(in(() -> milestones.standings(ada.person()))).isEmpty();
        MilestoneView shown = in(() -> milestones.of(facilitator, "PM2"));
        assertThat(shown.points()).isEqualTo(1);
        assertThat(shown.counts()).isFalse();
    }

    @Test
    void another_tenant_finds_no_points() {
        add(ada, "job", true, true);

        assertThat(database.within(UUID.randomUUID(), () -> milestones.standings(ada.person()))).isEmpty();
    }

    @Test
    void only_a_milestone_that_is_there_is_shown_and_only_to_who_has_work_here() {
        assertThatThrownBy(() -> in(() -> milestones.of(ada, "PM99"))).isInstanceOf(NotFound.class);
        Viewer mentor = TestPortfolio.viewer(tenant, ada.person(), Role.MENTOR);
        assertThatThrownBy(() -> in(() -> milestones.of(mentor, "PM2"))).isInstanceOf(Forbidden.class);
    }

    @Test
    void somebody_elses_milestone_is_there_for_those_who_run_their_course_alone() {
        add(ada, "job", true, true);
        Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.FACILITATOR);
        assertThatThrownBy(() -> in(() -> milestones.review(grace, ada.person(), "PM2"))).isInstanceOf(NotFound.class);

        TestPortfolio.inTheCourse(portfolio, ada.person());
        assertThat(in(() -> milestones.latest(grace, ada.person()))).isEqualTo("PM2");
        assertThat(in(() -> milestones.review(grace, ada.person(), "PM2")).points()).isEqualTo(1);
        Viewer peer = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
        assertThatThrownBy(() -> in(() -> milestones.review(peer, ada.person(), "PM2"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> milestones.latest(peer, ada.person()))).isInstanceOf(NotFound.class);
    }

    @Test
    void how_far_people_are_takes_one_statement() {
        add(ada, "job", true, true);
        List<PersonId> many = java.util.stream.Stream.concat(java.util.stream.Stream.of(ada.person()),
                java.util.stream.Stream.generate(() -> new PersonId(UUID.randomUUID())).limit(199)).toList();

        assertThat(database.statements(() -> in(() -> milestones.standings(ada.person())))).isEqualTo(1);
        assertThat(database.statements(() -> in(() -> milestones.standings(many)))).isEqualTo(1);
    }

    @Test
    void several_take_as_many_statements_as_one_and_say_the_same() {
        Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.FACILITATOR);
        TestPortfolio.inTheCourse(portfolio, ada.person());
        add(ada, "job", true, true);
        List<String> all = TheCurriculum.asShipped().path(Optional.empty(), "fr").modules().stream().map("P"::concat).toList();
        int one = database.statements(() -> in(() -> milestones.review(grace, ada.person(), "PM2")));

        assertThat(database.statements(() -> in(() -> milestones.reviewed(grace, ada.person(), all)))).isEqualTo(one);
        assertThat(in(() -> milestones.reviewed(grace, ada.person(), all)))
                .isEqualTo(all.stream().map(id -> in(() -> milestones.review(grace, ada.person(), id))).toList());
        assertThat(in(() -> milestones.reviewed(grace, ada.person(), List.of("PM2"))).get(0).points()).isEqualTo(1);
        assertThatThrownBy(() -> in(() -> milestones.reviewed(grace, ada.person(), List.of("PM2", "PM99")))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> milestones.reviewed(grace, new PersonId(UUID.randomUUID()), all))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> milestones.reviewed(ada, grace.person(), all))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_step_is_not_kept_if_it_cannot_be_judged() {
        changed.observedBy(fact -> {
            throw new IllegalStateException("the observer fails");
        });
        assertThatThrownBy(() -> add(ada, "job", true, true)).isInstanceOf(IllegalStateException.class);

        assertThat(in(() -> portfolio.measures(ada.person())).steps()).isZero();
        assertThat(in(() -> milestones.standings(ada.person()))).isEmpty();
    }

    @Test
    void erasure_leaves_nothing() {
        add(ada, "job", true, true);
        MilestoneHolder holder = new MilestoneHolder();
        holder.assessments = milestones.assessments;
        holder.submissions = TestMilestones.submissions(database);
        holder.judgements = TestMilestones.judgements(database);
        holder.rules = milestones.rules.rows;
        holder.vault = vault;
        holder.silenced = new Facts<>();
        assertThat(((MilestoneHolder.Told) in(() -> holder.export(ada.person()))).standings()).hasSize(1);
        in(() -> {
            holder.erase(ada.person());
            return true;
        });
        assertThat(in(() -> milestones.standings(ada.person()))).isEmpty();
    }

    private StepView add(Viewer viewer, String kind, boolean proud, boolean kept) {
        ToldStep plain = TestPortfolio.step(kind, "Vendre");
        return in(() -> portfolio.addStep(viewer, new ToldStep(kind, plain.when(), plain.title(), plain.place(),
                plain.verbs(), proud, kept, false, "fr"), fresh()));
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }
}
