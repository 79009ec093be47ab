package club.parcours.feedback;

import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Text;
import java.util.List;

/**
 * A piece of the book that one can have an opinion of.
 *
 * @param id        of the module or the exercise
 * @param path      where it stands, below the launch
 * @param exercises of a module; each has a word of its own
 */
public record Segment(String id, Text title, String icon, String path, List<Exercise> exercises) {}
