package club.parcours.web;

/**
 * A language one can choose.
 *
 * @param code BCP 47
 * @param ownName its name in itself, in its own script
 * @param direction {@code ltr} or {@code rtl}
 */
public record Language(String code, String ownName, String direction) {}
