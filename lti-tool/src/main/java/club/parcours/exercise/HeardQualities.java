package club.parcours.exercise;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.QualitiesExercise;
import club.parcours.kernel.Invalid;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Qualities a partner said: as many as the exercise asks for, from its list or in own words. */
record HeardQualities(List<Heard> heard) {
    static final String CHOICE = "choice";
    static final String OWN = "own";

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
        if (heard.size() != exercise.count()) {
            String key = heard.size() < exercise.count() ? "exercise.qualities.too-few" : "exercise.qualities.too-many";
            throw new Invalid(CHOICE, key, heard.size(), exercise.count());
        }
        return new HeardQualities(heard);
    }

    /** What is kept: the choices and the own words, and nothing else that was sent. */
    Sheet sheet() {
        return Sheet.EMPTY
                .with(CHOICE, heard.stream().flatMap(one -> one.choice().stream()).toList())
                .with(OWN, heard.stream().filter(one -> one.choice().isEmpty()).map(Heard::word).toList());
    }

    /** What is left of an answer without one of its qualities; nothing of an answer of another kind. */
    static Sheet without(Sheet given, EntryView quality) {
        return Sheet.EMPTY
                .with(CHOICE, given.all(CHOICE).stream().filter(id -> !quality.choice().equals(Optional.of(id))).toList())
                .with(OWN, given.all(OWN).stream()
                        .filter(word -> !line(word).value().equals(quality.text()))
                        .toList());
    }

    private static PlainText line(String typed) {
        return new PlainText(PlainText.of(typed).value().replaceAll("\\s+", " "));
    }
}
