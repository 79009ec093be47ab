package club.parcours.curriculum;

/**
 * An information card as this viewer may read it.
 *
 * @param overdue     its review is late; only facilitators see it then
 * @param facilitates shows the notes meant for facilitators
 */
public record CardPageView(InformationCard card, boolean overdue, boolean facilitates) {}
