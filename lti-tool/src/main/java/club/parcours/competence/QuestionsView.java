package club.parcours.competence;

import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Framework;
import club.parcours.portfolio.Line;
import java.util.List;

/**
 * The questions to somebody who was asked.
 *
 * @param name    who asks
 * @param step    what they say of themselves
 * @param lines   what they chose to show
 * @param answers ids of the answers so far
 * @param voice   file in which the reader says it; empty without
 * @param whole   whether these are all
 * @param before  whether they said something of another level before, which stands until they say something of this one
 */
public record QuestionsView(String id, String name, Competence competence, ClaimSheet.Step step, List<Line> lines,
        List<Framework.Question> questions, List<String> answers, boolean whole, String voice,
        boolean before) {
    /** The same with a voice that is not kept yet. */
    QuestionsView with(String recorded) {
        return new QuestionsView(id, name, competence, step, lines, questions, answers, whole, recorded, before);
    }

    @Override
    public String toString() {
        return "QuestionsView[" + id + "]";
    }
}
