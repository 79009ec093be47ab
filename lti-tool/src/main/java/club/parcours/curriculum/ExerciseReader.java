package club.parcours.curriculum;

import club.parcours.curriculum.WorksheetExercise.Choice;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes an exercise of its content file. */
final class ExerciseReader {
    private final String module;
    private final List<Choice> verbs;
    private final WorksheetReader worksheets;

    /** @param verbs the bank of verbs, for the exercises that use it; like the framework */
    ExerciseReader(String module, List<Choice> verbs, Framework framework) {
        this.module = module;
        this.verbs = verbs;
        this.worksheets = new WorksheetReader(module, verbs, framework);
    }

    Exercise read(Entry file) {
        String kind = file.word("kind");
        try {
            return switch (kind) {
                case "sort" -> sort(file);
                case "match" -> match(file);
                case "timeline" -> timeline(file);
                case "reflection" -> reflection(file);
                case "qualities" -> qualities(file);
                case "worksheet" -> worksheets.read(file);
                default -> throw file.broken("kind", "is unknown: " + kind);
            };
        } catch (IllegalArgumentException contradiction) {
            throw new BrokenContent(file.file(), String.valueOf(contradiction.getMessage()), contradiction);
        }
    }

    private Exercise sort(Entry file) {
        return new SortExercise(file.word("id"), module, file.word("icon"), file.text("title"),
                file.text("instruction"), file.prose("body"), file.number("minutes"),
                file.text("question"), file.text("agreed"), file.text("also"), file.text("done"),
                file.items("boxes"), file.entries("cards").stream().map(ExerciseReader::card).toList(),
                file.maybeWord("entry").map(entry -> new Keeping(file.word("section"), entry, file.maybeWord("keeps"))),
                Optional.empty());
    }

    private static SortExercise.Card card(Entry card) {
        return new SortExercise.Card(card.word("id"), card.maybeWord("icon"), card.text("label"),
                Set.copyOf(card.words("boxes")), card.text("feedback"), card.has("source_url")
                        ? Optional.of(new SortExercise.Source(card.text("source_name"), card.address("source_url"))) : Optional.empty());
    }

    private Exercise match(Entry file) {
        return new MatchExercise(file.word("id"), module, file.word("icon"), file.text("title"),
                file.text("instruction"), file.prose("body"), file.number("minutes"),
                file.text("question"), file.text("agreed"), file.text("also"), file.text("done"), file.text("kept"),
                file.word("section"), file.word("entry"), file.entries("packs").stream()
                        .map(pack -> new MatchExercise.Pack(pack.item(),
                                pack.entries("pairs").stream().map(ExerciseReader::pair).toList())).toList());
    }

    private static MatchExercise.Pair pair(Entry pair) {
        return new MatchExercise.Pair(pair.word("id"), pair.word("icon"), pair.text("phrase"), pair.text("scene"),
                pair.text("feedback"));
    }

    private Exercise timeline(Entry file) {
        return new TimelineExercise(file.word("id"), module, file.word("icon"), file.text("title"),
                file.text("instruction"), file.prose("body"), file.number("minutes"),
                file.text("notice"), file.items("kinds"), file.items("times"), verbs.stream().map(Choice::item).toList(), file.items("marks"),
                file.number("title_length"), file.number("place_length"), file.number("most_verbs"),
                file.number("steps_aimed"), file.number("kept_aimed"));
    }

    private Exercise reflection(Entry file) {
        return new ReflectionExercise(file.word("id"), module, file.word("icon"), file.text("title"),
                file.text("instruction"), file.prose("body"), file.number("minutes"),
                file.items("questions"), file.items("starters"), file.number("longest"), file.number("lines"),
                file.maybeNumber("seconds").orElse(Exercise.SECONDS),
                file.maybeWord("section").orElse("path"), file.maybeWord("entry").orElse("reflection"));
    }

    private Exercise qualities(Entry file) {
        return new QualitiesExercise(file.word("id"), module, file.word("icon"), file.text("title"),
                file.text("instruction"), file.prose("body"), file.number("minutes"),
                file.items("steps"), file.items("qualities"), file.number("count"), file.number("word_length"));
    }
}
