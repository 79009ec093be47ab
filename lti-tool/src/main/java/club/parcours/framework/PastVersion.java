package club.parcours.framework;

import java.time.Instant;

/** A version of a framework, in a list. @param label as claims name it: {@code CLUB-2} */
public record PastVersion(String label, int number, String title, Instant at) {}
