package club.parcours.home;

import java.util.List;

/** A learner's first page. */
public record PathView(Continue next, List<Stone> stones, boolean preview) {}
