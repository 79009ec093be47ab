package club.parcours.exercise;

import java.time.Instant;

/** What was typed and not handed in. */
public record DraftView(Sheet typed, Instant savedAt) {}
