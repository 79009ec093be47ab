package club.parcours.exercise;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.QualitiesExercise;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.portfolio.Author;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.NewEntry;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Qualities a partner said: as many as the exercise asks for, from its list or in own words; spoken or shown in a photo
 * they are as good as all of them.
 *
 * @param files ids, by what they are: {@code voice}, {@code photo}
 */
record HeardQualities(List<Heard> heard, Map<String, UUID> files) {
    static final String CHOICE = "choice";
    static final String OWN = "own";
    private static final String SECTION = "path";
    private static final String KIND = "quality";

    /** @param choice id of the word, if it comes from the list */
    record Heard(Optional<String> choice, String word) {
        /** Whether an entry says this, in whichever language its word stands there. */
        boolean saidBy(EntryView entry) {
            return entry.choice().equals(choice) && (choice.isPresent() || entry.text().equals(word));
        }
    }

    /** @throws Invalid for the field {@code choice} if there are too few or too many; {@code own} if a word is too long */
    static HeardQualities read(QualitiesExercise exercise, Sheet sheet) {
        List<Heard> heard = new ArrayList<>();
        for (Item quality : exercise.qualities()) {
            if (sheet.has(CHOICE, quality.id())) {
                heard.add(new Heard(Optional.of(quality.id()), quality.label().value()));
            }
        }
        for (String own : sheet.all(OWN)) {
            PlainText word = line(own);
            if (word.length() > exercise.wordLength()) {
                throw new Invalid(OWN, "exercise.too-long", word.length(), exercise.wordLength());
            }
            word.ifAny().ifPresent(text -> heard.add(new Heard(Optional.empty(), text)));
        }
        Map<String, UUID> files = Written.files(sheet);
        if (heard.size() > exercise.count() || files.isEmpty() && heard.size() < exercise.count()) {
            String key = heard.size() < exercise.count() ? "exercise.qualities.too-few" : "exercise.qualities.too-many";
            throw new Invalid(CHOICE, key, heard.size(), exercise.count());
        }
        return new HeardQualities(heard, files);
    }

    /**
     * For the portfolio: each word, and before them what was told, under the name of the exercise itself. A word that stands
     * there stays the entry it is, with who may see it; any other is another entry, whose name says nothing about it.
     *
     * @param standing what came from this exercise before
     */
    List<NewEntry> entries(String exercise, String language, List<EntryView> standing, Ids ids) {
        List<NewEntry> entries = new ArrayList<>();
        if (!files.isEmpty()) {
            entries.add(entry("", Optional.empty(), language, exercise, Written.fields(files)));
        }
        for (Heard one : new LinkedHashSet<>(heard)) {
            String name = standing.stream().filter(one::saidBy).map(entry -> entry.origin().reference()).findFirst()
                    .orElseGet(() -> exercise + "/" + ids.next());
            entries.add(entry(one.word(), one.choice(), language, name, Map.of()));
        }
        return entries;
    }

    private static NewEntry entry(String word, Optional<String> choice, String language, String reference,
            Map<String, List<String>> fields) {
        return new NewEntry(SECTION, KIND, word, choice, Author.PEER_SAID, language,
                new Origin(Exercises.ROOM, reference), fields);
    }

    /** What is kept: the choices, the own words and what was told, and nothing else that was sent. */
    Sheet sheet() {
        Sheet words = Sheet.EMPTY
                .with(CHOICE, heard.stream().flatMap(one -> one.choice().stream()).toList())
                .with(OWN, heard.stream().filter(one -> one.choice().isEmpty()).map(Heard::word).toList());
        return Written.fields(files).entrySet().stream().reduce(words, (sheet, file) ->
                sheet.with(file.getKey(), file.getValue()), (one, other) -> other);
    }

    /** What is left of an answer without one of its qualities; nothing of an answer of another kind. */
    static Sheet without(Sheet given, EntryView quality) {
        Sheet told = Sheet.EMPTY;
        for (String kind : quality.kind().equals(KIND) && quality.fields().isEmpty() ? Written.FILES : List.<String>of()) {
            told = given.all(kind).isEmpty() ? told : told.with(kind, given.all(kind));
        }
        return told
                .with(CHOICE, given.all(CHOICE).stream().filter(id -> !quality.choice().equals(Optional.of(id))).toList())
                .with(OWN, given.all(OWN).stream()
                        .filter(word -> !line(word).value().equals(quality.text()))
                        .toList());
    }

    /** Whether as much is left as the exercise asks for. */
    static boolean enough(QualitiesExercise exercise, Sheet rest) {
        return !Written.files(rest).isEmpty() || rest.all(CHOICE).size() + rest.all(OWN).size() >= exercise.count();
    }

    private static PlainText line(String typed) {
        return new PlainText(PlainText.of(typed).value().replaceAll("\\s+", " "));
    }
}
