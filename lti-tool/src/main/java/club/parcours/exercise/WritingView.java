package club.parcours.exercise;

import club.parcours.curriculum.Exercise;
import club.parcours.portfolio.SeenBy;
import java.util.Optional;

/**
 * An exercise that is written and handed in: a reflection, or qualities heard.
 *
 * @param typed   what stands in the fields
 * @param answer  what was handed in
 * @param writing true to show the fields, false to show what was handed in
 * @param savedAt when the draft was kept, as the reader writes times
 * @param seen    who reads what is kept of it
 */
public record WritingView(
        Exercise exercise,
        Onward onward,
        Sheet typed,
        Optional<AnswerView> answer,
        boolean writing,
        Optional<String> savedAt,
        SeenBy seen) {
    /** One of which nothing is kept that others see. */
    public WritingView(Exercise exercise, Onward onward, Sheet typed, Optional<AnswerView> answer, boolean writing,
            Optional<String> savedAt) {
        this(exercise, onward, typed, answer, writing, savedAt, SeenBy.ME);
    }
}
