package club.parcours.exercise;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.MatchExercise;
import java.util.List;

/**
 * The packs of an exercise, and how far each is.
 *
 * @param enough whether one pack is finished; one can go on with others
 * @param fresh  whether nobody touched any
 */
public record PacksView(MatchExercise exercise, Onward onward, List<Line> lines, boolean enough, boolean fresh) {
    static PacksView of(MatchExercise exercise, Onward onward, List<Line> lines) {
        return new PacksView(exercise, onward, lines, lines.stream().anyMatch(Line::over),
                lines.stream().allMatch(line -> line.touched() == 0));
    }

    /** One pack. @param touched cards that were played or passed */
    public record Line(Item pack, int touched, int count) {
        static Line of(Sorting sorting) {
            return new Line(sorting.exercise().pack().orElseThrow(), (int) sorting.exercise().cards().stream()
                    .filter(sorting::touched).count(), sorting.exercise().cards().size());
        }

        /** Whether nothing is left to do in it. */
        public boolean over() {
            return touched == count;
        }
    }
}
