package club.parcours.milestone;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Syllabus;
import club.parcours.gradebook.Gradebook;
import club.parcours.gradebook.TransferView;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import club.parcours.portfolio.Measures;
import club.parcours.portfolio.Portfolio;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How a score came about, for the learner and for those who run their course; to everybody else it does not exist. */
@ApplicationScoped
@Transactional
class Trails {
    @Inject
    Milestones milestones;

    @Inject
    Reviews reviews;

    @Inject
    Portfolio portfolio;

    @Inject
    Curriculum curriculum;

    @Inject
    Syllabus syllabus;

    @Inject
    Gradebook gradebook;

    @Inject
    Rules rules;

    @Inject
    Layout layout;

    @Inject
    People people;

    /** The page below the launch that a score's link leads to. @throws NotFound unless the viewer is entitled to it */
    String page(Viewer viewer, UUID score) {
        TransferView transfer = gradebook.score(viewer, score);
        boolean own = transfer.person().equals(viewer.person());
        if (transfer.wholePath()) {
            return own ? "trails/path" : "trails/path/" + transfer.person();
        }
        return own ? "milestones/" + transfer.milestone() + "/trail"
                : "reviews/" + transfer.person() + "/" + transfer.milestone() + "/trail";
    }

    /**
     * All milestones of the course's path together. The number of statements does not depend on how many there are.
     *
     * @throws NotFound unless it is the viewer's own, or that of somebody whose course they run
     */
    PathTrailView path(Viewer viewer, PersonId person) {
        boolean own = viewer.person().equals(person);
        if (own && !viewer.role().learns() && !viewer.role().facilitates()) {
            throw new Forbidden("problem.only-participants");
        }
        Map<String, List<SubmissionView>> decided = own ? reviews.decided(viewer) : reviews.decided(viewer, person);
        Map<String, Standing> standings = milestones.standings(person);
        List<PathTrailView.Row> rows = syllabus.modules(viewer).stream().map(Module::milestone).map(plan -> row(plan,
                Optional.ofNullable(standings.get(plan.id())), decided.getOrDefault(plan.id(), List.of()),
                own ? "milestones/" + plan.id() + "/trail" : "reviews/" + person + "/" + plan.id() + "/trail")).toList();
        return PathTrailView.of(own ? Optional.empty() : Optional.of(people.callName(person, viewer.language())),
                person.toString(), rows, gradebook.total(viewer, person));
    }

    private static PathTrailView.Row row(MilestonePlan plan, Optional<Standing> has, List<SubmissionView> decided, String trail) {
        return new PathTrailView.Row(plan, has.map(Standing::points).orElse(0), has.flatMap(Standing::reachedAt),
                decided.stream().flatMap(one -> one.judgements().stream()).max(Comparator.comparing(JudgementView::at)),
                Optional.of(trail).filter(any -> has.isPresent() || !decided.isEmpty()));
    }

    /** @throws NotFound unless it is the viewer's own, or that of somebody whose course they run */
    TrailView of(Viewer viewer, PersonId person, String id) {
        boolean own = viewer.person().equals(person);
        List<SubmissionView> history = own ? reviews.own(viewer, id) : reviews.of(viewer, person, id);
        Optional<SubmissionView> stands = history.stream()
                .filter(one -> one.last().filter(last -> last.decision() == Decision.REACHED).isPresent()).findFirst()
                .or(() -> history.stream().filter(one -> !one.takenBack()).findFirst());
        Optional<Module> then = stands.flatMap(one -> syllabus.then(one.rule().content(), id, viewer));
        MilestoneView milestone = milestones.traced(viewer, person, id, then.map(Module::milestone));
        Optional<FrozenView> copy = stands.flatMap(SubmissionView::copy);
        FrozenView items = copy.orElseGet(() -> layout.of(viewer, person,
                layout.now(viewer, person, milestone.plan(), milestone.claimed())));
        RuleMark rule = stands.map(SubmissionView::rule)
                .orElseGet(() -> new RuleMark(curriculum.version(viewer), milestone.rule(), Optional.empty()));
        return new TrailView(own ? Optional.empty() : Optional.of(people.callName(person, viewer.language())),
                person.toString(), milestone, rule, lines(viewer, milestone, rule, then),
                stands.isPresent() && then.isEmpty(), items, copy.flatMap(any -> stands.map(SubmissionView::at)),
                copy.isPresent() ? 0 : Math.max(0, counted(milestone.plan(), portfolio.measures(person)) - items.size()),
                history, elsewhere(viewer, person, milestone, history));
    }

    /**
     * Where what is reached was decided in another course of the same person, and nothing here: when, and to whom it was said
     * also what.
     */
    private Optional<TrailView.Elsewhere> elsewhere(Viewer viewer, PersonId person, MilestoneView milestone,
            List<SubmissionView> history) {
        boolean here = history.stream().anyMatch(one -> !one.judgements().isEmpty());
        return milestone.reachedAt().isEmpty() || here ? Optional.empty() : reviews.elsewhere(viewer, person, milestone.plan().id())
                .map(said -> new TrailView.Elsewhere(said.at(), Optional.of(said).filter(any -> viewer.person().equals(person))));
    }

    /** A milestone of the viewer's own, also one that the course has no more if they submitted something for it. */
    MilestonePageView own(Viewer learner, String id) {
        MilestoneView milestone = milestones.taught(learner, id) ? milestones.of(learner, id)
                : milestones.traced(learner, learner.person(), id, then(learner, id, reviews.own(learner, id)));
        return new MilestonePageView(milestone, reviews.mine(learner, milestone));
    }

    /** Somebody's for those who run their course, with what was submitted; also one that the course has no more, as it was then. */
    ReviewView review(Viewer facilitator, PersonId person, String id, Verdict typed, boolean overtaken) {
        List<SubmissionView> history = reviews.of(facilitator, person, id);
        return new ReviewView(person.toString(), people.callName(person, facilitator.language()),
                milestones.traced(facilitator, person, id, then(facilitator, id, history)), history, typed, overtaken);
    }

    private Optional<MilestonePlan> then(Viewer viewer, String id, List<SubmissionView> history) {
        return history.stream().findFirst().flatMap(latest -> syllabus.then(latest.rule().content(), id, viewer))
                .map(Module::milestone);
    }

    /** Of the rule by which it was submitted; of the one that holds now where that is not known, or nothing was submitted. */
    private List<RuleView.Line> lines(Viewer viewer, MilestoneView milestone, RuleMark mark, Optional<Module> then) {
        return then.map(module -> mark.rule().map(rule -> rules.lines(viewer, module, rule))
                        .orElseGet(() -> Rules.lines(module.milestone())))
                .orElseGet(() -> Rules.lines(milestone.plan()));
    }

    private static long counted(MilestonePlan plan, Measures measures) {
        long entries = measures.entriesOf(plan.criteria().stream().flatMap(one -> one.kinds().stream()).distinct().toList());
        return entries + (plan.criteria().stream().anyMatch(one -> one.measure().contains("step")) ? measures.steps() : 0);
    }
}
