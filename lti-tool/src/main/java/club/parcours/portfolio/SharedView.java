package club.parcours.portfolio;

import club.parcours.curriculum.TimelineExercise;
import java.util.List;

/**
 * What a participant shows to the viewer.
 *
 * @param person   their id, for the addresses
 * @param name     how the group calls them
 * @param sections without those in which nothing is shown
 * @param back     path below the launch to return to
 * @param folder   whether the viewer may take along what proves the work
 */
public record SharedView(String person, String name, TimelineExercise words, List<StepLine> path,
        List<SectionView> sections, String back, boolean folder) {
    @Override
    public String toString() {
        return "SharedView[" + person + "]";
    }
}
