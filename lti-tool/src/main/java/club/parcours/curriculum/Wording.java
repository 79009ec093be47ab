package club.parcours.curriculum;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The whole curriculum in one language. The guides are in the order of the modules.
 *
 * @param twinned ids of the modules and of their parts some text of which is there in plainer words too
 */
record Wording(List<Module> modules, List<Guide> guides, Framework framework, List<CoursePath> paths,
        Survey survey, List<Sidelight> sidelights, Set<String> twinned) {
    /** What learners may want to hear of it. */
    Stream<Record> sayings() {
        return Stream.of(modules.stream(), paths.stream().flatMap(path -> path.portions().stream()), sidelights.stream(),
                Stream.of(framework, survey)).flatMap(records -> records);
    }
}
