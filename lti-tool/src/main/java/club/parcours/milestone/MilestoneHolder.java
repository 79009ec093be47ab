package club.parcours.milestone;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Syllabus;
import club.parcours.files.Files;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.SafeHtml;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.PersonalDataHolder;
import club.parcours.privacy.Vault;
import club.parcours.takeout.Addressed;
import club.parcours.takeout.Addressed.From;
import club.parcours.takeout.Chapter;
import club.parcours.takeout.Pen;
import club.parcours.takeout.Silenced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives out, tells and erases what was reached, submitted and decided. */
@ApplicationScoped
class MilestoneHolder implements PersonalDataHolder, Chapter {
    @Inject
    Assessments assessments;

    @Inject
    Submissions submissions;

    @Inject
    Judgements judgements;

    @Inject
    RuleRows rules;

    @Inject
    Files files;

    @Inject
    Vault vault;

    @Inject
    Event<Silenced> silenced;

    @Inject
    Curriculum curriculum;

    @Inject
    Syllabus syllabus;

    /**
     * What the export says.
     *
     * @param decidedAboutOthers how often; what was said of them is theirs
     * @param rulesChanged       how often; the rules are the course's
     */
    record Told(List<Standing> standings, List<Submitted> submissions, long decidedAboutOthers, long rulesChanged) {}

    /** Something submitted, as it was then, with what was decided. */
    record Submitted(String milestone, int attempt, Instant submittedAt, Optional<Frozen> copy, List<JudgementView> decisions) {}

    @Override
    public String room() {
        return "milestone";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Assessment.class, Submission.class, Judgement.class, Rule.class);
    }

    @Override
    public Object export(PersonId person) {
        return new Told(standings(person), submitted(person), judgements.by(person), rules.by(person));
    }

    private List<Standing> standings(PersonId person) {
        return assessments.of(List.of(person)).stream().map(Assessment::standing).toList();
    }

    private List<Submitted> submitted(PersonId person) {
        PersonSeal seal = vault.of(person);
        Map<UUID, List<JudgementView>> decided = judgements.about(person).stream().collect(Collectors.groupingBy(
                Judgement::submission, Collectors.mapping(one -> one.view(seal, judge -> ""), Collectors.toList())));
        return submissions.of(person).stream().map(one -> new Submitted(one.milestone(), one.attempt(), one.createdAt(),
                one.frozen().map(copy -> Frozen.ofJson(seal.open(Submission.FROZEN, copy))),
                decided.getOrDefault(one.id(), List.of()))).toList();
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public Optional<SafeHtml> write(Pen pen) {
        PersonId owner = pen.owner().person();
        List<MilestonesBookletView.One> told = MilestonesBookletView.of(curriculum.milestones(pen.owner()).stream().map(plan ->
                        syllabus.find(plan.module(), pen.owner()).map(Module::milestone).orElse(plan)).toList(), standings(owner),
                submitted(owner));
        return told.isEmpty() ? Optional.empty()
                : Optional.of(pen.write("milestone/booklet", new MilestonesBookletView(told, pen.files())));
    }

    /** Spoken advice to this person; what the person said to others is theirs. */
    @Override
    public List<Addressed> addressed(PersonId person) {
        PersonSeal seal = vault.of(person);
        return judgements.about(person).stream().flatMap(one -> one.judge().flatMap(judge -> one.view(seal, any -> "").voice()
                .map(voice -> new Addressed(judge, UUID.fromString(voice), From.FACILITATOR))).stream()).toList();
    }

    @Override
    public List<String> stays(PersonId person) {
        return judgements.by(person) > 0 ? List.of("milestone.stays-decided") : List.of();
    }

    /** What others said of the person by voice goes with the rest of it. */
    @Override
    public void erase(PersonId person) {
        rules.forget(person);
        judgements.about(person).stream().filter(one -> one.voice().isPresent()).forEach(one -> one.judge().ifPresent(judge ->
                files.remove(judge, Reviews.ROOM, Reviews.JUDGEMENT + one.id())));
        judgements.spokenTo(person).forEach(addressee -> silenced.fire(new Silenced(addressee)));
        judgements.erase(person);
        submissions.removeAll(person);
        assessments.removeAll(person);
    }
}
