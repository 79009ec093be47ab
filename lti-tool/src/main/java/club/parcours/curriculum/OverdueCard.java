package club.parcours.curriculum;

import java.util.List;

/**
 * An information card whose review is late, as one edition has it.
 *
 * @param edition that has it
 * @param telling the exercises that tell its facts; they go on, with a word of caution
 * @param courses how many courses of the organisation work on that edition
 */
public record OverdueCard(InformationCard card, List<Exercise> telling, String edition, long courses) {
}
