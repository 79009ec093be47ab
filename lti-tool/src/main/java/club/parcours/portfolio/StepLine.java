package club.parcours.portfolio;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.TimelineExercise;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One step with the words and icons to show it.
 *
 * @param kind  empty if the curriculum does not know it any more
 * @param first nothing stands before it
 * @param last  nothing stands after it
 */
public record StepLine(
        StepView step, Optional<Item> kind, Optional<Item> time, List<Item> verbs, boolean first, boolean last) {

    /** A path, in its order, in the words of an exercise. */
    public static List<StepLine> of(List<StepView> path, TimelineExercise words) {
        return IntStream.range(0, path.size())
                .mapToObj(place -> of(path.get(place), words, place == 0, place == path.size() - 1))
                .toList();
    }

    /** One step by itself. */
    public static StepLine of(StepView step, TimelineExercise words) {
        return of(step, words, true, true);
    }

    private static StepLine of(StepView step, TimelineExercise words, boolean first, boolean last) {
        ToldStep told = step.told();
        return new StepLine(step, item(words.kinds(), told.kind()), item(words.times(), told.when().time()),
                words.verbs().stream().filter(verb -> told.verbs().contains(verb.id())).toList(), first, last);
    }

    private static Optional<Item> item(List<Item> items, String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
