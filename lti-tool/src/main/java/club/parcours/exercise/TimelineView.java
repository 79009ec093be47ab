package club.parcours.exercise;

import club.parcours.curriculum.TimelineExercise;
import club.parcours.portfolio.StepLine;
import java.util.List;

/**
 * The path so far.
 *
 * @param kept  how many steps are kept
 * @param begun a step is typed and not added yet
 * @param full  no step can be added
 * @param courses in which a step is shown, if there are several
 */
public record TimelineView(
        TimelineExercise exercise, Onward onward, List<StepLine> path, long kept, boolean begun, boolean full,
        List<String> courses) {}
