package club.parcours.milestone;

import club.parcours.curriculum.MilestonePlan;
import club.parcours.gradebook.TransferView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the grade of a whole path came about: milestone by milestone.
 *
 * @param name     the call name; empty for one's own
 * @param rows     of the course's path, in its order
 * @param maximum  what can be had on the path
 * @param transfer how the total came to the LMS, if it was told
 */
public record PathTrailView(Optional<String> name, String person, List<Row> rows, int points, int maximum,
        Optional<TransferView> transfer) {
    /** With the points of these rows together. */
    static PathTrailView of(Optional<String> name, String person, List<Row> rows, Optional<TransferView> transfer) {
        return new PathTrailView(name, person, rows, rows.stream().mapToInt(Row::points).sum(),
                rows.stream().map(Row::plan).mapToInt(MilestonePlan::points).sum(), transfer);
    }

    /**
     * One milestone.
     *
     * @param decision the last one, by whoever runs the course
     * @param trail    below the launch, where its points come from; empty where there is nothing to tell
     */
    public record Row(MilestonePlan plan, int points, Optional<Instant> reachedAt, Optional<JudgementView> decision,
            Optional<String> trail) {}

    @Override
    public String toString() {
        return "PathTrailView[" + person + "]";
    }
}
