package club.parcours.exercise;

import club.parcours.curriculum.ReflectionExercise;
import club.parcours.kernel.Invalid;
import club.parcours.portfolio.PlainText;

/** A reflection, ready to be kept. */
record Written(String text) {
    static final String TEXT = "text";

    /** @throws Invalid for the field {@code text} if there is nothing, or too much */
    static Written read(ReflectionExercise exercise, Sheet sheet) {
        PlainText text = PlainText.of(sheet.first(TEXT));
        if (text.isEmpty()) {
            throw new Invalid(TEXT, "exercise.reflection.empty");
        }
        if (text.length() > exercise.longest()) {
            throw new Invalid(TEXT, "exercise.too-long", text.length(), exercise.longest());
        }
        return new Written(text.value());
    }
}
