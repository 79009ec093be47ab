package club.parcours.exercise;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.QualitiesExercise;
import club.parcours.kernel.Invalid;
import club.parcours.portfolio.Author;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.NewEntry;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.PlainText;
import java.util.ArrayList;
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
    record Heard(Optional<String> choice, String word) {}

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

    /** For the portfolio: each word, and before them what was told, under the name of the exercise itself. */
    List<NewEntry> entries(String exercise, String language) {
        List<NewEntry> entries = new ArrayList<>();
        if (!files.isEmpty()) {
            entries.add(entry("", Optional.empty(), language, exercise, Written.fields(files)));
        }
        for (int place = 0; place < heard.size(); place++) {
            entries.add(entry(heard.get(place).word(), heard.get(place).choice(), language, exercise + "/" + (place + 1),
                    Map.of()));
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
