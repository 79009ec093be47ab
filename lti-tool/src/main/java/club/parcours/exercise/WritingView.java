package club.parcours.exercise;

import club.parcours.curriculum.Exercise;
import java.util.Optional;

/**
 * An exercise that is written and handed in: a reflection, or qualities heard.
 *
 * @param typed   what stands in the fields
 * @param answer  what was handed in
 * @param writing true to show the fields, false to show what was handed in
 * @param savedAt when the draft was kept, as the reader writes times
 */
public record WritingView(
        Exercise exercise,
        Onward onward,
        Sheet typed,
        Optional<AnswerView> answer,
        boolean writing,
        Optional<String> savedAt) {}
