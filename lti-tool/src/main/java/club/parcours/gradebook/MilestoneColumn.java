package club.parcours.gradebook;

/**
 * The column of a milestone, or of all of them together.
 *
 * @param milestone its id, for example {@code PM2}; a column of our own making is found again by it
 * @param module the module it closes, for example {@code M2}
 * @param label the column's heading where we have to make one
 */
public record MilestoneColumn(String milestone, String module, String label) {
    /** The single column of a link to the whole path. We never make one. */
    static final MilestoneColumn WHOLE_PATH = new MilestoneColumn("path", "path", "path");

    boolean isWholePath() {
        return milestone.equals(WHOLE_PATH.milestone);
    }
}
