package club.parcours.portfolio;

import java.util.List;

/** All that a portfolio keeps of its owner. @param earlier what entries said before */
public record PortfolioData(List<StepView> steps, List<EntryView> entries, List<EditionView> earlier) {}
