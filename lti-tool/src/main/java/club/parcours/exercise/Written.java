package club.parcours.exercise;

import club.parcours.curriculum.ReflectionExercise;
import club.parcours.files.SentForm;
import club.parcours.kernel.Invalid;
import club.parcours.portfolio.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A reflection, ready to be kept: written, spoken, shown in a photo, or several of these. Each counts as much as the others.
 *
 * @param text  may be empty if there is something to hear or to see
 * @param files ids, by what they are: {@code voice}, {@code photo}
 */
record Written(String text, Map<String, UUID> files) {
    static final String TEXT = "text";
    static final List<String> FILES = List.of("voice", "photo");
    /** Names what is to be left out again, for who cannot tap it away. */
    static final String DROP = "drop";

    /** @throws Invalid for the field {@code text} if there is nothing, or too much */
    static Written read(ReflectionExercise exercise, Sheet sheet) {
        PlainText text = PlainText.of(sheet.first(TEXT));
        Map<String, UUID> files = files(sheet);
        if (text.isEmpty() && files.isEmpty()) {
            throw new Invalid(TEXT, "exercise.reflection.empty");
        }
        if (text.length() > exercise.longest()) {
            throw new Invalid(TEXT, "exercise.too-long", text.length(), exercise.longest());
        }
        return new Written(text.value(), files);
    }

    /** The files a sheet names. */
    static Map<String, UUID> files(Sheet sheet) {
        return files(sheet, "");
    }

    /** The same where fields begin with the name of a sheet and a dot. */
    static Map<String, UUID> files(Sheet sheet, String prefix) {
        return files(sheet, prefix, FILES);
    }

    /** @param kinds what may come along */
    static Map<String, UUID> files(Sheet sheet, String prefix, List<String> kinds) {
        Map<String, UUID> files = new LinkedHashMap<>();
        kinds.stream().filter(kind -> !sheet.has(prefix + DROP, kind))
                .forEach(kind -> SentForm.id(sheet.first(prefix + kind)).ifPresent(id -> files.put(kind, id)));
        return files;
    }

    Map<String, List<String>> fields() {
        return fields(files);
    }

    /** Files as a portfolio keeps them. */
    static Map<String, List<String>> fields(Map<String, UUID> files) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        files.forEach((kind, id) -> fields.put(kind, List.of(id.toString())));
        return fields;
    }

    Sheet sheet() {
        Map<String, List<String>> all = new LinkedHashMap<>(fields());
        all.put(TEXT, List.of(text));
        return new Sheet(all);
    }
}
