package club.parcours.home;

import club.parcours.curriculum.CoursePath;
import club.parcours.curriculum.WorksheetExercise;
import java.util.List;

/**
 * A learner's first page: where they are, and all modules before and after.
 *
 * @param due     exercises of which they wanted to be reminded by now
 * @param course  the path their course follows
 * @param part    whether that leaves modules out
 */
public record PathView(Continue next, List<WorksheetExercise> due, List<Stretch> stretches, boolean preview, CoursePath course,
        boolean part) {}
