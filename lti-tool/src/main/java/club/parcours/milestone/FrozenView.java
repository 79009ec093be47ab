package club.parcours.milestone;

import club.parcours.portfolio.SectionView;
import club.parcours.portfolio.StepLine;
import java.util.List;

/** What counts for a milestone, laid out: as it is now, or as it was when it was submitted. */
public record FrozenView(List<StepLine> path, List<SectionView> sections) {
    /** How many things. */
    public int size() {
        return path.size() + sections.stream().mapToInt(part -> part.lines().size()).sum();
    }
}
