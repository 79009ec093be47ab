package club.parcours.milestone;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Module;
import club.parcours.files.FileView;
import club.parcours.files.Files;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import club.parcours.portfolio.Readers;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Submitting for a milestone, and deciding about it. Each command is one transaction. Learners see their own, those who run
 * the course what was submitted in it; everything else is {@link NotFound}.
 */
@ApplicationScoped
@Transactional
public class Reviews {
    static final String ROOM = "milestone";
    /** How long advice and reasons can be. */
    public static final int LONGEST = 2000;
    private static final int MOST_ATTEMPTS = 50;
    static final String SUBMISSION = "submission/";
    static final String JUDGEMENT = "judgement/";

    @Inject
    Submissions submissions;

    @Inject
    Judgements judgements;

    @Inject
    Milestones milestones;

    @Inject
    Curriculum curriculum;

    @Inject
    Layout layout;

    @Inject
    People people;

    @Inject
    Files files;

    @Inject
    Readers readers;

    @Inject
    Vault vault;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** What the viewer can submit for a milestone now, and what became of it; nothing where nobody decides about it. */
    public Optional<SubmittingView> mine(Viewer learner, MilestoneView milestone) {
        MilestonePlan plan = milestone.plan();
        List<SubmissionView> history =
                milestone.counts() ? history(learner, learner.person(), plan.id()) : List.of();
        if (!milestone.counts() || !plan.judged() && history.isEmpty()) {
            return Optional.empty();
        }
        boolean waits = history.stream().anyMatch(SubmissionView::waiting);
        boolean open = plan.judged() && milestone.ready() && milestone.reachedAt().isEmpty() && !waits
                && milestones.taught(learner, plan.id());
        Frozen now = open ? layout.now(learner, learner.person(), plan, milestone.claimed()) : Frozen.NOTHING;
        SubmittingView view = new SubmittingView(open, layout.of(learner, learner.person(), now), List.of(), history);
        return Optional.of(new SubmittingView(open, view.now(), view.latest().flatMap(SubmissionView::last)
                .map(last -> SubmittingView.again(plan, last.again(), curriculum.module(plan.module(), learner)
                        .map(Module::exercises).orElse(List.of()))).orElse(List.of()), history));
    }

    /**
     * Shows what counts for a milestone, as it is now, to those who run the course, and asks for their decision. While one
     * waits, or when it is reached, nothing more is submitted.
     *
     * @throws NotFound if nobody decides about this milestone; Conflict if not all that counts is there
     */
    public void submit(Viewer learner, String milestone) {
        learner.mustLearn();
        Ruled ruled = milestones.ruled(learner, milestone);
        MilestonePlan plan = ruled.plan();
        if (learner.preview() || !plan.judged()) {
            throw new NotFound();
        }
        Checklist checklist = milestones.held(learner.person(), ruled);
        if (checklist.decided() || submissions.of(learner.person(), learner.cohort(), milestone).stream()
                .anyMatch(Submission::waiting)) {
            return;
        }
        int attempt = submissions.attempts(learner.person(), milestone) + 1;
        if (!checklist.ready() || attempt > MOST_ATTEMPTS) {
            throw new Conflict();
        }
        Frozen frozen = layout.now(learner, learner.person(), plan, checklist.claimed());
        Submission fresh = new Submission(ids.next(), clock.instant(), learner, milestone, attempt,
                new RuleMark(curriculum.version(learner), ruled.version(), ruled.rule()),
                vault.of(learner.person()).seal(Submission.FROZEN, frozen.json()));
        submissions.add(fresh);
        files.hold(learner, ROOM, SUBMISSION + fresh.id(),
                files.mine(learner, frozen.files()).stream().map(FileView::id).toList());
    }

    /** Takes the copy back: at once nobody but the learner sees it. A decision that was made about it stays. */
    public void takeBack(Viewer learner, UUID submission) {
        Submission mine = submissions.locked(submission).filter(one -> one.person().equals(learner.person()))
                .orElseThrow(NotFound::new);
        mine.takeBack();
        files.release(learner.person(), ROOM, SUBMISSION + mine.id());
    }

    /** What the viewer submitted for a milestone in this course; the latest first. */
    List<SubmissionView> own(Viewer learner, String milestone) {
        return history(learner, learner.person(), milestone);
    }

    /**
     * What somebody submitted for a milestone in the viewer's course, and what was decided; the latest first. The learner
     * learns that the viewer has looked at the copies and at what is in them.
     */
    public List<SubmissionView> of(Viewer facilitator, PersonId person, String milestone) {
        mustRunTheCourseOf(facilitator, person);
        return history(facilitator, person, milestone).stream().filter(one -> !one.takenBack()).toList();
    }

    /**
     * What somebody submitted in the viewer's course, without the copies, and what was decided about it: by milestone, oldest
     * first. Two statements, and those that ask for names.
     */
    public Map<String, List<SubmissionView>> decided(Viewer facilitator, PersonId person) {
        mustRunTheCourseOf(facilitator, person);
        return all(facilitator, person);
    }

    /** The same of one's own, in the course one looks from. */
    Map<String, List<SubmissionView>> decided(Viewer learner) {
        return all(learner, learner.person());
    }

    private Map<String, List<SubmissionView>> all(Viewer facilitator, PersonId person) {
        List<Submission> all = submissions.of(person).stream()
                .filter(one -> one.cohort().equals(facilitator.cohort()) && !one.takenBack()).toList();
        return all.stream().collect(Collectors.groupingBy(Submission::milestone, Collectors.mapping(
                new Decided(judgements, people, vault).views(facilitator, person, all, Map.of()), Collectors.toList())));
    }

    /** The first decision of those that stand in somebody's other courses that a milestone is reached, for who may know of it. */
    Optional<JudgementView> elsewhere(Viewer viewer, PersonId person, String milestone) {
        List<Submission> others = submissions.of(person).stream()
                .filter(one -> one.milestone().equals(milestone) && !one.cohort().equals(viewer.cohort())).toList();
        return others.stream().map(new Decided(judgements, people, vault).views(viewer, person, others, Map.of()))
                .flatMap(one -> one.last().stream())
                .filter(said -> said.decision() == Decision.REACHED).min(Comparator.comparing(JudgementView::at));
    }

    /**
     * Decides about the latest that somebody submitted, or corrects an earlier decision about it. What they have just decided
     * is not decided again.
     *
     * @throws Conflict if somebody else decided meanwhile, or the learner submitted anew or took it back
     * @throws Invalid  for the fields {@code decision}, {@code advice}, {@code reason}, {@code file}
     */
    public void decide(Viewer facilitator, PersonId person, UUID submission, Verdict typed) {
        mustRunTheCourseOf(facilitator, person);
        Submission about = submissions.locked(submission).filter(one -> one.person().equals(person)
                && one.cohort().equals(facilitator.cohort())).orElseThrow(NotFound::new);
        List<Judgement> before = judgements.of(List.of(about.id()));
        MilestonePlan plan = milestones.asked(facilitator, about);
        if (repeats(facilitator, plan, person, before, typed)) {
            return;
        }
        Optional<UUID> last = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1).id());
        if (!last.equals(typed.seen()) || about.takenBack() || !latest(about)) {
            throw new Conflict();
        }
        decide(facilitator, about, plan, before, checked(facilitator, plan, typed, !before.isEmpty()));
    }

    private boolean repeats(Viewer facilitator, MilestonePlan plan, PersonId person, List<Judgement> before, Verdict typed) {
        return !before.isEmpty() && typed.among(plan.lines()).repeats(before, facilitator.person(), vault.of(person));
    }

    /**
     * Says that a milestone is reached for which nobody decides, and nothing is submitted: what was counted by itself is
     * corrected by a person, with a reason. It is corrected in turn as any other decision.
     *
     * @throws Conflict if something was submitted, or somebody else decided meanwhile; NotFound where a facilitator decides anyway
     * @throws Invalid  as {@link #decide}
     */
    public void decideUnasked(Viewer facilitator, PersonId person, String milestone, Verdict typed) {
        mustRunTheCourseOf(facilitator, person);
        Ruled ruled = milestones.ruled(facilitator, milestone);
        if (ruled.plan().judged()) {
            throw new NotFound();
        }
        milestones.held(person, ruled);
        Optional<Submission> there = submissions.of(person, facilitator.cohort(), milestone).stream()
                .filter(one -> !one.takenBack()).findFirst();
        if (there.isPresent()) {
            if (there.get().unasked() && repeats(facilitator, ruled.plan(), person, judgements.of(List.of(there.get().id())), typed)) {
                return;
            }
            throw new Conflict();
        }
        Verdict verdict = checked(facilitator, ruled.plan(), typed.only(Decision.REACHED), true);
        Submission none = Submission.unasked(ids.next(), clock.instant(), person, facilitator, milestone,
                submissions.attempts(person, milestone) + 1, new RuleMark(curriculum.version(facilitator), ruled.version(), ruled.rule()));
        submissions.add(none);
        decide(facilitator, none, ruled.plan(), List.of(), verdict);
    }

    private void decide(Viewer facilitator, Submission about, MilestonePlan plan, List<Judgement> before, Verdict verdict) {
        PersonId person = about.person();
        UUID id = ids.next();
        verdict.voice().ifPresent(voice -> files.keep(facilitator, ROOM, JUDGEMENT + id, List.of(voice)));
        Judgement judgement = new Judgement(id, clock.instant(), about, facilitator.person(), verdict,
                verdict.decision().orElseThrow(), facilitator.language(), vault.of(person));
        judgements.add(judgement);
        about.decided();
        boolean takesBack = before.stream().reduce((one, next) -> next).filter(Judgement::reaches).isPresent()
                && !reachedElsewhere(about);
        milestones.decided(person, plan, judgement.reaches(), takesBack);
    }

    /** Whether what was decided about something else, in this course or another, is that the milestone is reached. */
    private boolean reachedElsewhere(Submission about) {
        List<UUID> others = submissions.of(about.person()).stream().filter(one -> one.milestone().equals(about.milestone()))
                .map(Submission::id).filter(id -> !id.equals(about.id())).toList();
        return judgements.of(others).stream().collect(Collectors.toMap(Judgement::submission, Function.identity(),
                (earlier, later) -> later)).values().stream().anyMatch(Judgement::reaches);
    }

    private boolean latest(Submission about) {
        return submissions.of(about.person(), about.cohort(), about.milestone()).stream().filter(one -> !one.takenBack())
                .findFirst().filter(one -> one.id().equals(about.id())).isPresent();
    }

    private Verdict checked(Viewer facilitator, MilestonePlan plan, Verdict typed, boolean mustReason) {
        return typed.checked(plan.lines(), mustReason, voice -> !files.mine(facilitator, List.of(voice)).isEmpty());
    }

    /**
     * Whether somebody may hear or see a file that is held for a submission, or kept with a judgement; whom it is about learns
     * that they did.
     */
    boolean shows(Viewer viewer, PersonId owner, String reference) {
        if (reference.startsWith(SUBMISSION)) {
            return noted(viewer, submissions.one(UUID.fromString(reference.substring(SUBMISSION.length())))
                    .filter(one -> one.person().equals(owner) && one.frozen().isPresent())
                    .filter(one -> runs(viewer, one.person(), one.cohort())));
        }
        return noted(viewer, judgements.one(UUID.fromString(reference.substring(JUDGEMENT.length())))
                .filter(one -> viewer.person().equals(one.person()) || runs(viewer, one.person(), one.cohort()))
                .flatMap(one -> submissions.one(one.submission())));
    }

    private boolean noted(Viewer viewer, Optional<Submission> shown) {
        shown.ifPresent(one -> readers.note(viewer, one.person(), List.of(one.id())));
        return shown.isPresent();
    }

    private boolean runs(Viewer viewer, PersonId person, UUID cohort) {
        return viewer.cohort().equals(cohort) && people.isMember(viewer, person);
    }

    private void mustRunTheCourseOf(Viewer viewer, PersonId person) {
        if (viewer.person().equals(person) || !people.isMember(viewer, person)) {
            throw new NotFound();
        }
    }

    private List<SubmissionView> history(Viewer reader, PersonId person, String milestone) {
        List<Submission> all = submissions.of(person, reader.cohort(), milestone);
        return all.isEmpty() ? List.of() : all.stream().map(new Decided(judgements, people, vault)
                .views(reader, person, all, layout.copies(reader, person, all, vault.of(person)))).toList();
    }
}
