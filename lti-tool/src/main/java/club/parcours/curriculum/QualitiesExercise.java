package club.parcours.curriculum;

import java.util.List;
import java.util.Optional;

/**
 * A partner listens and says qualities; the person who told notes them.
 *
 * @param steps      how the two take turns, in order
 * @param qualities  words to choose from
 * @param count      how many qualities to note
 * @param wordLength longest word of one's own, in characters
 */
public record QualitiesExercise(String id, String module, String icon, Text title, Text instruction, Prose help,
        int minutes, List<Item> steps, List<Item> qualities, int count, int wordLength) implements Exercise {

    @Override
    public Optional<String> records() {
        return Optional.of("quality");
    }

    @Override
    public Optional<String> feeds() {
        return Optional.of("path");
    }
}
