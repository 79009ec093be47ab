package club.parcours.exercise;

import club.parcours.curriculum.TimelineExercise;
import java.util.Optional;

/**
 * The form of one step.
 *
 * @param action  path below the launch that takes it
 * @param form    random name of this form, so that it is taken once
 * @param version of the step that is changed; 0 for a new one
 * @param changes true if a step is changed, false if one is added
 * @param savedAt when what is typed was kept, as the reader writes times
 */
public record StepFormView(
        TimelineExercise exercise,
        String back,
        String action,
        Sheet typed,
        String form,
        int version,
        boolean changes,
        Optional<String> savedAt) {}
