package club.parcours.curriculum;

/**
 * One line of a milestone's checklist.
 *
 * @param id      never changes: {@code PM2-steps}
 * @param measure what is counted: {@code steps step-kinds proud-steps kept-steps}
 * @param atLeast how many are needed
 * @param points  what it brings when met; nothing before
 * @param label   a sentence for the learner
 */
public record Criterion(String id, String measure, int atLeast, int points, Text label) {
}
