package club.parcours.home;

import club.parcours.curriculum.CoursePath;
import java.util.List;

/**
 * A learner's first page: where they are, and all modules before and after.
 *
 * @param course  the path their course follows
 * @param part    whether that leaves modules out
 */
public record PathView(Continue next, List<Stretch> stretches, boolean preview, CoursePath course, boolean part) {}
