package club.parcours.exercise;

import java.time.Instant;

/**
 * What was handed in.
 *
 * @param passed the person chose not to answer; then the sheet is empty
 */
public record AnswerView(Sheet given, Instant submittedAt, boolean passed) {}
