package club.parcours.curriculum;

/**
 * An information card whose review is late, as one edition has it.
 *
 * @param edition that has it
 * @param courses how many courses of the organisation work on that edition
 */
public record OverdueCard(InformationCard card, String edition, long courses) {
}
