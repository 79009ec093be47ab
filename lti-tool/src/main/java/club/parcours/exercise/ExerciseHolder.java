package club.parcours.exercise;

import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.PersonalDataHolder;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives out and erases what was put into exercises. */
@ApplicationScoped
class ExerciseHolder implements PersonalDataHolder {
    @Inject
    Drafts drafts;

    @Inject
    Answers answers;

    @Inject
    Vault vault;

    /** What the export says, by exercise. */
    record Told(Map<String, DraftView> drafts, Map<String, AnswerView> answers) {}

    @Override
    public String room() {
        return Exercises.ROOM;
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Draft.class, Answer.class);
    }

    @Override
    public Object export(PersonId person) {
        PersonSeal seal = vault.of(person);
        return new Told(
                drafts.of(person).stream().collect(Collectors.toMap(Draft::exercise, draft -> told(draft.view(seal)))),
                answers.of(person).stream().collect(Collectors.toMap(Answer::exercise, answer -> answer.view(seal))));
    }

    private static DraftView told(DraftView draft) {
        return new DraftView(draft.typed().told(), draft.savedAt());
    }

    @Override
    public void erase(PersonId person) {
        drafts.removeAll(person);
        answers.removeAll(person);
    }
}
