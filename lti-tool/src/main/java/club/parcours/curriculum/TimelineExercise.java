package club.parcours.curriculum;

import java.util.List;
import java.util.Optional;

/**
 * Tell one's path as a row of steps.
 *
 * @param notice      to read before writing: what this is not, and what not to write
 * @param kinds       kinds of step: {@code job study home volunteering migration other}
 * @param times       when a step was: {@code before on-the-way here year unknown}; {@code year} asks for four digits
 * @param verbs       the bank of verbs for what one did
 * @param marks       {@code proud kept shared private}, with the word to show beside each
 * @param titleLength longest title, in characters
 * @param placeLength longest place, in characters; a place is never required
 * @param mostVerbs   how many verbs one step may have
 * @param stepsAimed  how many steps the exercise invites to
 * @param keptAimed   how many of them it invites to keep
 */
public record TimelineExercise(String id, String module, String icon, Text title, Text instruction, Prose help,
        int minutes, Text notice, List<Item> kinds, List<Item> times, List<Item> verbs, List<Item> marks,
        int titleLength, int placeLength, int mostVerbs, int stepsAimed, int keptAimed) implements Exercise {

    @Override
    public Optional<String> records() {
        return Optional.empty();
    }

    @Override
    public Optional<String> feeds() {
        return Optional.of("path");
    }

    @Override
    public boolean helps(Criterion criterion) {
        return criterion.measure().contains("step");
    }

    /** The word and icon of one mark. @throws java.util.NoSuchElementException if there is no such mark */
    public Item mark(String mark) {
        return marks.stream().filter(item -> item.id().equals(mark)).findFirst().orElseThrow();
    }
}
