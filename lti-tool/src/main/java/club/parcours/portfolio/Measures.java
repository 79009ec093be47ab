package club.parcours.portfolio;

/** What can be counted about a path without reading it. */
public record Measures(long steps, long kinds, long proud, long kept) {}
