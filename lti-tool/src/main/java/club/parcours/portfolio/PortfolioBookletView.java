package club.parcours.portfolio;

import club.parcours.takeout.BookletView.Enclosed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A portfolio to take along.
 *
 * @param parts       sections in which something stands
 * @param alone       what is said of a step that nobody else sees
 * @param facilitator what is said of a step that is shown
 * @param files       those that go along, by their ids
 */
public record PortfolioBookletView(List<Part> parts, Visibility alone, Visibility facilitator, Map<String, Enclosed> files) {
    /** A section. @param path the steps, in the one that has them */
    public record Part(Section section, List<StepLine> path, List<Line> lines) {}

    static PortfolioBookletView of(List<StepLine> path, List<SectionView> sections, Map<String, Enclosed> files) {
        List<Part> parts = Arrays.stream(Section.values()).map(section -> new Part(section,
                        section == Section.PATH ? path : List.of(), sections.stream().filter(part -> part.section() == section)
                                .flatMap(part -> part.lines().stream()).toList()))
                .filter(part -> !part.path().isEmpty() || !part.lines().isEmpty()).toList();
        return new PortfolioBookletView(parts, Visibility.ME, Visibility.FACILITATOR, files);
    }

    @Override
    public String toString() {
        return "PortfolioBookletView[]";
    }
}
