package club.parcours.gradebook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A course's scores on their way.
 *
 * @param from  what the rows begin after, as it stands in addresses
 * @param asked whether the LMS was asked for its values a moment ago
 * @param after the last one shown, if there may be more
 * @param total whether a column carries all milestones together, which one should know
 */
public record GradebookView(List<Row> rows, String from, boolean asked, Optional<UUID> after, boolean total) {
    /** With what follows from the rows. */
    public GradebookView(List<Row> rows, String from, boolean asked, Optional<UUID> after) {
        this(rows, from, asked, after, rows.stream().anyMatch(row -> row.transfer().wholePath()));
    }

    /** A learner's score; the name is empty for somebody who has left the course. */
    public record Row(Optional<String> name, TransferView transfer) {}
}
