package club.parcours.exercise;

/**
 * The ways out of an exercise, as paths below the launch, and the way to its plainer words.
 *
 * @param back    the module
 * @param next    the exercise after this one, or the module
 * @param twinned something in the exercise is there in plainer words too
 */
public record Onward(String back, String next, boolean twinned) {}
