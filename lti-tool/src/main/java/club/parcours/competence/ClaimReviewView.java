package club.parcours.competence;

/**
 * A claim that somebody shows.
 *
 * @param person   their id, for the addresses
 * @param name     what to call them
 * @param confirms whether the reader runs the course
 * @param words    as they were typed
 * @param reason why a lower level is confirmed, as it was typed
 * @param level    of the reader's own confirmation so far; 0 without
 */
public record ClaimReviewView(String person, String name, boolean confirms, ClaimSheet sheet, int level, String words,
        String reason, int longest) {
    @Override
    public String toString() {
        return "ClaimReviewView[" + person + "]";
    }
}
