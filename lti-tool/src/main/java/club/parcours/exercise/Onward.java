package club.parcours.exercise;

import club.parcours.curriculum.Exercise;
import java.util.Optional;

/**
 * What stands around an exercise, with the ways out as paths below the launch.
 *
 * @param back    the module
 * @param next    the exercise after this one, or the module
 * @param twinned something in the exercise is there in plainer words too
 * @param facts   where the facts come from that it tells
 * @param retold  another exercise that can begin with what is told in it
 */
public record Onward(String back, String next, boolean twinned, Optional<FactsView> facts, Optional<Exercise> retold) {
    public Onward(String back, String next, boolean twinned) {
        this(back, next, twinned, Optional.empty(), Optional.empty());
    }
}
