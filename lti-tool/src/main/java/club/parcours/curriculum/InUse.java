package club.parcours.curriculum;

import club.parcours.kernel.Viewer;
import club.parcours.people.Courses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The editions that the courses of an organisation work on, for those who see to all of them. The one that comes with the tool is
 * always among them: the next course begins with it.
 */
@ApplicationScoped
public class InUse {
    @Inject
    Curriculum curriculum;

    @Inject
    Courses courses;

    /**
     * The information cards that should have been reviewed before this day, those that are late for longest first. One statement.
     */
    public List<OverdueCard> overdue(LocalDate today, Viewer viewer) {
        return editions(courses.inUse()).entrySet().stream()
                .flatMap(edition -> curriculum.modules(edition.getKey(), viewer).stream().map(Module::card)
                        .filter(card -> card.overdue(today))
                        .map(card -> new OverdueCard(card, telling(card.id(), edition.getKey(), viewer), edition.getKey(), edition.getValue())))
                .sorted(Comparator.comparing((OverdueCard one) -> one.card().reviewBy()).thenComparing(OverdueCard::edition)).toList();
    }

    /** The exercises of an edition that tell facts of a card. */
    private List<Exercise> telling(String card, String edition, Viewer viewer) {
        List<String> telling = curriculum.sidelights(edition).stream().filter(one -> one.facts().filter(card::equals).isPresent())
                .map(Sidelight::exercise).toList();
        return curriculum.modules(edition, viewer).stream().flatMap(module -> module.exercises().stream())
                .filter(exercise -> telling.contains(exercise.id())).toList();
    }

    /** Every module that some course may have, each once, as the latest edition says it. No statement where there is one edition. */
    public List<Module> modules(Viewer viewer) {
        Map<String, Long> used = curriculum.alone() ? Map.of() : courses.inUse();
        List<String> latestFirst = editions(used).keySet().stream().sorted(Comparator.comparing(Version::of).reversed()).toList();
        return latestFirst.stream().flatMap(edition -> curriculum.modules(edition, viewer).stream())
                .collect(Collectors.toMap(Module::id, Function.identity(), (first, later) -> first, TreeMap::new)).values().stream()
                .sorted(Comparator.comparingInt(Module::order).thenComparing(Module::id)).toList();
    }

    /** How many courses work on each; on one that is not there any more nobody works. */
    private Map<String, Long> editions(Map<String, Long> bound) {
        Map<String, Long> used = new TreeMap<>(Map.of(curriculum.version(), 0L));
        bound.forEach((edition, times) -> used.merge(curriculum.has(edition) ? edition : curriculum.version(), times, Long::sum));
        return used;
    }
}
