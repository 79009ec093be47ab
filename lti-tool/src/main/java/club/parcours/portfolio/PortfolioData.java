package club.parcours.portfolio;

import java.util.List;

/**
 * All that a portfolio keeps of its owner.
 *
 * @param earlier  what entries said before
 * @param readings who has looked at what, by what they were in the course
 */
public record PortfolioData(List<StepView> steps, List<EntryView> entries, List<EditionView> earlier,
        List<ReadingView.Exported> readings) {}
