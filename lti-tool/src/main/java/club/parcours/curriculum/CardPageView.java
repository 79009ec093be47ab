package club.parcours.curriculum;

/**
 * An information card as this viewer may read it.
 *
 * @param overdue     its review is late; only facilitators and referents see it then
 * @param facilitates shows the notes meant for facilitators
 * @param back        path below the launch where one came from
 * @param twinned     something in the module is there in plainer words too
 */
public record CardPageView(InformationCard card, boolean overdue, boolean facilitates, String back, boolean twinned) {}
