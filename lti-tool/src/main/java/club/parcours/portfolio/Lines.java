package club.parcours.portfolio;

import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Item;
import club.parcours.curriculum.QualitiesExercise;
import club.parcours.curriculum.SortExercise;
import club.parcours.curriculum.Text;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.curriculum.WorksheetExercise.Filled;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the words of the curriculum to what was kept. */
public record Lines(List<Exercise> exercises) {

    /** What stands in each section; empty ones are left out. */
    public List<Section.Part> sections(PortfolioView shown) {
        return Arrays.stream(Section.values())
                .map(section -> section.with(shown.entries().stream().filter(entry -> Section.of(entry) == section)
                        .map(this::line).toList()))
                .filter(part -> !part.lines().isEmpty()).toList();
    }

    private Line line(EntryView entry) {
        String[] place = entry.origin().reference().split("/");
        Optional<Exercise> exercise = exercises.stream().filter(one -> one.id().equals(place[0])).findFirst();
        Optional<WorksheetExercise> worksheet = exercise.filter(WorksheetExercise.class::isInstance)
                .map(WorksheetExercise.class::cast);
        String sheet = place.length > 1 ? place[1] : "";
        List<Filled> filled = worksheet.map(one -> one.filled(entry.fields())).orElse(List.of());
        Optional<Text> heading = worksheet.map(one -> one.subject(sheet).map(Item::label).orElse(one.title()));
        return new Line(entry, entry.choice().flatMap(this::word), heading, filled,
                exercise.map(one -> worksheet.filter(several -> !several.single()).isPresent()
                        ? "exercises/" + one.id() + "/sheets/" + sheet : "exercises/" + one.id()));
    }

    private Optional<Item> word(String choice) {
        return exercises.stream().flatMap(Lines::words).filter(item -> item.id().equals(choice)).findFirst();
    }

    private static Stream<Item> words(Exercise exercise) {
        if (exercise instanceof QualitiesExercise qualities) {
            return qualities.qualities().stream();
        }
        return exercise instanceof SortExercise sort
                ? sort.cards().stream().map(card -> new Item(card.id(), card.icon(), card.label())) : Stream.empty();
    }
}
