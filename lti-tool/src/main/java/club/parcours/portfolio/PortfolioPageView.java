package club.parcours.portfolio;

import club.parcours.curriculum.TimelineExercise;
import java.util.List;

/**
 * A person's own portfolio, section by section.
 *
 * @param empty   whether nothing stands in it
 * @param grouped whether there are others who might show them something
 * @param courses in which it is shown, if there are several
 */
public record PortfolioPageView(TimelineExercise words, List<StepLine> path, List<SectionView> sections, boolean empty,
        boolean grouped, List<String> courses) {
    /** With whether it is empty seen from what stands in it. */
    public PortfolioPageView(TimelineExercise words, List<StepLine> path, List<SectionView> sections, boolean grouped,
            List<String> courses) {
        this(words, path, sections, path.isEmpty() && sections.stream().allMatch(section -> section.count() == 0), grouped, courses);
    }
}
