package club.parcours.portfolio;

import club.parcours.curriculum.Text;
import java.util.List;
import java.util.Optional;

/**
 * A section of a portfolio with the latest of what stands in it.
 *
 * @param count how much stands in it altogether
 * @param lines the latest first
 * @param next  id of the entry after which it goes on, if there is more
 * @param fedBy the modules of the course whose exercises bring something here
 */
public record SectionView(Section section, long count, List<Line> lines, Optional<String> next, List<Feeder> fedBy) {

    /** A module that fills a section. @param path of its page, below the launch */
    public record Feeder(String path, String icon, Text title) {}
}
