package club.parcours.portfolio;

/** One entry alone, as its page includes it. */
public record EntryPart(Line line) {}
