package club.parcours.document;

import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Framework;
import club.parcours.curriculum.Item;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Text;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.curriculum.WorksheetExercise.Filled;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryView;
import club.parcours.web.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words for what stands in a portfolio, the curriculum's and our own, in the language of a document. */
final class Lexicon {
    private final Messages messages;
    private final String language;
    private final Framework framework;
    private final Map<String, Exercise> exercises;
    private final Function<String, Optional<Exercise>> known;

    /** In the words of the edition that the viewer's course works on. */
    Lexicon(Curriculum curriculum, Messages messages, String language, Viewer viewer) {
        this.known = id -> curriculum.exercise(id, viewer, language);
        this.messages = messages;
        this.language = language;
        this.framework = curriculum.framework(language);
        this.exercises = curriculum.modules(language).stream().map(Module::exercises).flatMap(List::stream)
                .collect(Collectors.toMap(Exercise::id, Function.identity()));
    }

    /** The language the document is in, BCP 47; a word that is not there in it comes in another. */
    String language() {
        return language;
    }

    List<Competence> competences() {
        return framework.competences();
    }

    /** Id of the exercise an entry came from. */
    static String exercise(EntryView entry) {
        return entry.origin().reference().split("/")[0];
    }

    /** The sheet an entry came from: its number, or the id of its subject. */
    static String sheet(EntryView entry) {
        String[] place = entry.origin().reference().split("/");
        return place.length > 1 ? place[1] : "";
    }

    /** What was chosen in a part of a sheet, in the words of the curriculum; nothing if it does not know them any more. */
    List<String> chosen(EntryView entry, String part) {
        return filled(entry, part).map(Filled::chosen).stream().flatMap(List::stream)
                .map(item -> item.label().value()).toList();
    }

    /** Ids of what was chosen in a part of a sheet. */
    List<String> ids(EntryView entry, String part) {
        return filled(entry, part).map(Filled::chosen).stream().flatMap(List::stream).map(Item::id).toList();
    }

    /** What was written in a part of a sheet, line by line. */
    static List<String> written(EntryView entry, String part) {
        return entry.fields().getOrDefault(part, List.of()).stream().flatMap(String::lines).map(String::strip)
                .filter(line -> !line.isEmpty()).toList();
    }

    /** A word of a document, such as the label of a line, by its name in the messages. */
    String said(String name) {
        return messages.say(language, "document.paper." + name);
    }

    /** The label, and after it what it is about. */
    String labelled(String name, String what) {
        return said(name) + (language.equals("fr") ? "\u00a0: " : ": ") + what;
    }

    /** Verbs of the bank, by their ids. */
    List<String> verbs(List<String> ids) {
        return timelines().flatMap(timeline -> timeline.verbs().stream()).filter(verb -> ids.contains(verb.id()))
                .map(verb -> verb.label().value()).toList();
    }

    /** What a kind of step is called; nothing if the curriculum does not know it any more. */
    Optional<Text> kind(String id) {
        return timelines().flatMap(timeline -> timeline.kinds().stream()).filter(kind -> kind.id().equals(id))
                .map(Item::label).findFirst();
    }

    private Stream<TimelineExercise> timelines() {
        return exercises.values().stream().filter(TimelineExercise.class::isInstance).map(TimelineExercise.class::cast);
    }

    private Optional<Filled> filled(EntryView entry, String part) {
        return known.apply(exercise(entry)).stream().filter(WorksheetExercise.class::isInstance)
                .map(WorksheetExercise.class::cast).flatMap(sheet -> sheet.filled(entry.fields()).stream())
                .filter(filled -> filled.part().id().equals(part)).findFirst();
    }
}
