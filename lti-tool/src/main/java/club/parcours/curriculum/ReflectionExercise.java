package club.parcours.curriculum;

import java.util.List;

/**
 * Think back and write a few lines.
 *
 * @param questions one answer is given to all of them together
 * @param starters  beginnings of sentences one may pick up
 * @param longest   longest answer, in characters
 * @param lines     height of the field, in lines
 */
public record ReflectionExercise(String id, String module, String icon, Text title, Text instruction, Prose help,
        int minutes, List<Item> questions, List<Item> starters, int longest, int lines) implements Exercise {
}
