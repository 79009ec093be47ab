package club.parcours.launch;

import java.util.UUID;

/**
 * A course took a link to graded work, or has it from the course it was copied from. Fired in the transaction that keeps
 * it.
 *
 * @param resourceId   our name of the column
 * @param columnWanted whether the course wants a column for it
 */
public record LinkChosen(UUID cohort, String resourceId, boolean columnWanted) {}
