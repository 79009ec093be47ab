package club.parcours.gradebook;

/**
 * The column of a milestone.
 *
 * @param milestone its id, for example {@code PM2}; a column of our own making is found again by it
 * @param module the module it closes, for example {@code M2}
 * @param label the column's heading where we have to make one
 */
public record MilestoneColumn(String milestone, String module, String label) {}
