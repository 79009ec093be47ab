package club.parcours.portfolio;

import club.parcours.curriculum.TimelineExercise;
import java.util.List;

/**
 * What a participant shows to those who run their group.
 *
 * @param name how the group calls them
 */
public record SharedView(String name, TimelineExercise words, List<StepLine> path,
        List<Section.Part> sections) {}
