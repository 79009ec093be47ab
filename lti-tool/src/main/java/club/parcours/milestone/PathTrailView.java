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
 * @param transfer how the total came to the LMS, if it was told
 */
public record PathTrailView(Optional<String> name, String person, List<Row> rows, Optional<TransferView> transfer) {
    /**
     * One milestone.
     *
     * @param decision the last one, by whoever runs the course
     * @param trail    below the launch, where its points come from; empty where there is nothing to tell
     */
    public record Row(MilestonePlan plan, int points, Optional<Instant> reachedAt, Optional<JudgementView> decision,
            Optional<String> trail) {}

    public int points() {
        return rows.stream().mapToInt(Row::points).sum();
    }

    public int maximum() {
        return rows.stream().map(Row::plan).mapToInt(MilestonePlan::points).sum();
    }

    @Override
    public String toString() {
        return "PathTrailView[" + person + "]";
    }
}
