package club.parcours.milestone;

import club.parcours.files.Files;
import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.PersonalDataHolder;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives out and erases what was reached, submitted and decided. */
@ApplicationScoped
class MilestoneHolder implements PersonalDataHolder {
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
        PersonSeal seal = vault.of(person);
        Map<UUID, List<JudgementView>> decided = judgements.about(person).stream().collect(Collectors.groupingBy(
                Judgement::submission, Collectors.mapping(one -> one.view(seal, judge -> ""), Collectors.toList())));
        return new Told(assessments.of(List.of(person)).stream().map(Assessment::standing).toList(),
                submissions.of(person).stream().map(one -> new Submitted(one.milestone(), one.attempt(), one.createdAt(),
                        one.frozen().map(copy -> Frozen.ofJson(seal.open(Submission.FROZEN, copy))),
                        decided.getOrDefault(one.id(), List.of()))).toList(), judgements.by(person),
                rules.by(person));
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
        judgements.erase(person);
        submissions.removeAll(person);
        assessments.removeAll(person);
    }
}
