package club.parcours.portfolio;

import club.parcours.curriculum.TimelineExercise;
import java.util.List;

/** A person's own portfolio, section by section. */
public record PortfolioPageView(TimelineExercise words, List<StepLine> path, List<Section.Part> sections) {}
