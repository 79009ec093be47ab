package club.parcours.milestone;

import club.parcours.competence.SaidView;
import club.parcours.portfolio.SectionView;
import club.parcours.portfolio.StepLine;
import java.util.List;

/**
 * What counts for a milestone, laid out: as it is now, or as it was when it was submitted.
 *
 * @param said what three say of the competences that it shows
 */
public record FrozenView(List<StepLine> path, List<SectionView> sections, List<SaidView> said) {
    /** How many things. */
    public int size() {
        return path.size() + sections.stream().mapToInt(part -> part.lines().size()).sum();
    }
}
