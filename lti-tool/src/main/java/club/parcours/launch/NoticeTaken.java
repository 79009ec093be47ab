package club.parcours.launch;

import club.parcours.lti.Notice;

/**
 * A platform told something without anybody present. Fired in a transaction of its own, within the tenant; the same
 * notice may come again.
 */
public record NoticeTaken(Notice notice) {}
