package club.parcours.curriculum;

import java.util.List;
import java.util.Optional;

/**
 * Think back and write a few lines.
 *
 * @param questions one answer is given to all of them together
 * @param starters  beginnings of sentences one may pick up
 * @param longest   longest answer, in characters
 * @param seconds   how long one speaks at most
 * @param section   where it stands in the portfolio
 * @param entry     kind of the entry it becomes
 * @param lines     height of the field, in lines
 */
public record ReflectionExercise(String id, String module, String icon, Text title, Text instruction, Prose help,
        int minutes, List<Item> questions, List<Item> starters, int longest, int lines, int seconds,
        String section, String entry) implements Exercise {

    @Override
    public Optional<String> records() {
        return Optional.of(entry);
    }

    @Override
    public Optional<String> feeds() {
        return Optional.of(section);
    }
}
