package club.parcours.exercise;

import club.parcours.curriculum.InformationCard;

/**
 * Where the facts come from that an exercise tells.
 *
 * @param card    with its date and its source
 * @param overdue whether somebody should have looked at them again by now
 */
public record FactsView(InformationCard card, boolean overdue) {}
