package club.parcours.home;

import java.util.List;

/** A learner's first page: where they are, and all modules before and after. */
public record PathView(Continue next, List<Stretch> stretches, boolean preview) {}
