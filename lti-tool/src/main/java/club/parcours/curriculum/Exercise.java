package club.parcours.curriculum;

import club.parcours.curriculum.WorksheetExercise.Filled;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One exercise of a module. What the kinds have in common; the rest depends on the kind. */
public sealed interface Exercise permits SortExercise, MatchExercise, TimelineExercise, ReflectionExercise,
        QualitiesExercise, WorksheetExercise {
    /** How long one speaks at most where an exercise does not say less, in seconds. */
    int SECONDS = 180;

    /** Never changes and is never given to another exercise: {@code M2E1}. */
    String id();

    /** Id of the module this exercise belongs to. */
    String module();

    /** Name of a Tabler icon, without prefix. */
    String icon();

    /** Short name, for the path and the top bar. */
    Text title();

    /** What to do, in one sentence; shown above the exercise and read aloud. */
    Text instruction();

    /** A little more on why and how, shown when asked for. */
    Prose help();

    /** About how long it takes alone, in minutes. */
    int minutes();

    /** Kind of the entries it brings into the portfolio, if it brings any. */
    Optional<String> records();

    /** The section of the portfolio where that stands. */
    Optional<String> feeds();

    /** The subject of one of its entries, if they have subjects and this is one. */
    default Optional<Item> subject(String sheet) {
        return Optional.empty();
    }

    /** What was filled in, part by part, with the words of today; parts left empty are not in it. */
    default List<Filled> filled(Map<String, List<String>> fields) {
        return List.of();
    }

    /** Whether doing it helps with this line of a checklist. */
    default boolean helps(Criterion criterion) {
        return records().filter(criterion.kinds()::contains).isPresent();
    }
}
