package club.parcours.registration;

/**
 * Why an LMS was not connected, and what to do.
 *
 * @param code stable, for looking it up
 * @param incident finds the line in the tool's log
 * @param detail what the LMS said, or what is missing; foreign text, maybe empty
 */
public record RefusedView(String code, String incident, String detail) {}
