package club.parcours.portfolio;

import java.time.Instant;
import java.util.List;

/** What a step said before, the latest first. @param now what it says today */
public record StepEditionsView(StepLine now, List<Earlier> earlier) {
    /** As it was told before. @param writtenAt when that was told */
    public record Earlier(StepLine line, Instant writtenAt) {}

    @Override
    public String toString() {
        return "StepEditionsView[" + now.step().id() + "]";
    }
}
