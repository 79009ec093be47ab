package club.parcours.exercise;

/**
 * The ways out of an exercise, as paths below the launch.
 *
 * @param back the module
 * @param next the exercise after this one, or the module
 */
public record Onward(String back, String next) {}
