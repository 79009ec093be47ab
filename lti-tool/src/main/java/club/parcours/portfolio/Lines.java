package club.parcours.portfolio;

import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Item;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.QualitiesExercise;
import club.parcours.curriculum.SortExercise;
import club.parcours.curriculum.Text;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.curriculum.WorksheetExercise.Filled;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Puts the words of the curriculum to what was kept.
 *
 * @param modules all there are
 * @param taught  whether an exercise is on the path of the course
 */
public record Lines(List<Module> modules, Predicate<Exercise> taught) {
    /** For what is shown away from the course. */
    public Lines(List<Module> modules) {
        this(modules, exercise -> false);
    }

    /** What stands in each section of a whole portfolio; empty ones are left out. */
    public List<SectionView> sections(PortfolioView told) {
        return Arrays.stream(Section.values()).map(section -> section(section, Sections.Shelf.of(told.entries().stream()
                        .filter(entry -> Section.of(entry.section()) == section).toList()), Map.of()))
                .filter(part -> part.count() > 0).toList();
    }

    /** All sections, also those in which nothing stands yet. */
    List<SectionView> sections(Sections.Overview overview) {
        return Arrays.stream(Section.values())
                .map(section -> section(section, overview.shelves().get(section), overview.seen())).toList();
    }

    /** @param seen how often what stands in it was looked at */
    SectionView section(Section section, Sections.Shelf shelf, Map<UUID, Long> seen) {
        return new SectionView(section, shelf.count(), shelf.entries().stream()
                        .map(entry -> line(entry, seen.getOrDefault(entry.id(), 0L))).toList(),
                shelf.next().map(Object::toString), modules.stream()
                        .filter(module -> module.exercises().stream().filter(taught)
                                .anyMatch(exercise -> exercise.feeds().filter(section.id()::equals).isPresent()))
                        .map(module -> new SectionView.Feeder("modules/" + module.id(), module.icon(), module.title()))
                        .toList());
    }

    Line line(EntryView entry) {
        return line(entry, 0);
    }

    Line line(EntryView entry, long seen) {
        String[] place = entry.origin().reference().split("/");
        Optional<Exercise> exercise = exercises().filter(one -> one.id().equals(place[0])).findFirst();
        Optional<WorksheetExercise> worksheet = exercise.filter(WorksheetExercise.class::isInstance)
                .map(WorksheetExercise.class::cast);
        String sheet = place.length > 1 ? place[1] : "";
        List<Filled> filled = exercise.map(one -> one.filled(entry.fields())).orElse(List.of());
        Optional<Text> heading = exercise.flatMap(one -> one.subject(sheet)).map(Item::label).or(() -> worksheet.map(Exercise::title));
        return new Line(entry, entry.choice().flatMap(this::word), heading, filled,
                entry.note() ? Optional.of("portfolio/entries/" + entry.id())
                        : exercise.map(one -> worksheet.filter(several -> !several.single()).isPresent()
                                ? "exercises/" + one.id() + "/sheets/" + sheet : "exercises/" + one.id()), seen);
    }

    Stream<Exercise> exercises() {
        return modules.stream().flatMap(Module::all);
    }

    private Optional<Item> word(String choice) {
        return exercises().flatMap(Lines::words).filter(item -> item.id().equals(choice)).findFirst();
    }

    private static Stream<Item> words(Exercise exercise) {
        if (exercise instanceof QualitiesExercise qualities) {
            return qualities.qualities().stream();
        }
        return exercise instanceof SortExercise sort
                ? sort.cards().stream().map(card -> new Item(card.id(), card.icon(), card.label())) : Stream.empty();
    }
}
