package club.parcours.curriculum;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Dated information on one step to take in life outside the club. It ages: when overdue it is hidden from learners and
 * flagged to facilitators.
 *
 * @param tips       short hints, in order
 * @param checkNote  what a facilitator should check before relying on the wording; empty when it was checked
 * @param validAsOf  day on which the facts were true
 * @param reviewBy   last day on which the card may be shown without a review
 */
public record InformationCard(String id, String module, String icon, Text title, Prose body, List<Item> tips,
        LocalDate validAsOf, LocalDate reviewBy, Text sourceName, URI sourceUrl, Optional<Text> checkNote) {

    /** Whether the card should have been reviewed before this day. */
    public boolean overdue(LocalDate today) {
        return reviewBy.isBefore(today);
    }
}
