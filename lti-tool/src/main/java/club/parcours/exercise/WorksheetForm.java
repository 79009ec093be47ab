package club.parcours.exercise;

import club.parcours.curriculum.Framework;
import club.parcours.curriculum.Item;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.curriculum.WorksheetExercise.Filled;
import club.parcours.curriculum.WorksheetExercise.Kind;
import club.parcours.curriculum.WorksheetExercise.Part;
import club.parcours.curriculum.WorksheetExercise.Suggested;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.Invalid.Message;
import club.parcours.kernel.NotFound;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.PlainText;
import club.parcours.portfolio.WebLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One sheet of a worksheet. The sheets of an exercise share a draft, so the fields of each begin with its name:
 * {@code 2.action}.
 */
final class WorksheetForm {
    /** The field that says which sheet was typed into. */
    static final String WHICH = "sheet";

    private static final String NUMBER = "[1-9]\\d?";
    private static final int LONGEST_TITLE = 200;

    private final WorksheetExercise exercise;
    private final String sheet;

    /** @throws NotFound if the exercise has no such sheet */
    WorksheetForm(WorksheetExercise exercise, String sheet) {
        boolean known = exercise.subjects().isEmpty() ? sheet.matches(exercise.single() ? "1" : NUMBER)
                : exercise.subject(sheet).isPresent();
        if (!known) {
            throw new NotFound();
        }
        this.exercise = exercise;
        this.sheet = sheet;
    }

    /** The fields of all sheets but this one. */
    static Sheet others(Sheet draft, String sheet) {
        return only(draft, name -> !name.startsWith(sheet + "."));
    }

    /** What is known of this sheet, and of what was sent only what it asks for. */
    Sheet own(Sheet sent) {
        List<String> asked = Stream.of(exercise.parts().stream().map(Part::id), kinds().stream(), Stream.of(Written.DROP, Sheet.READ),
                exercise.gathers() ? Stream.of(WebLink.ADDRESS, WebLink.TITLE) : Stream.<String>empty())
                .flatMap(ids -> ids).map(this::field).toList();
        return only(sent, asked::contains);
    }

    /** The draft with what was typed into this sheet in place of what was there. */
    Sheet into(Sheet draft, Sheet sent) {
        Map<String, List<String>> all = new LinkedHashMap<>(others(draft, sheet).fields());
        all.putAll(own(sent).fields());
        return new Sheet(all);
    }

    /** The sheet as it shows in the form again. */
    Sheet shown(Map<String, List<String>> filled) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        filled.forEach((part, values) -> fields.put(sheet + "." + part, values));
        return new Sheet(fields);
    }

    /** By part, the choices that others may show. */
    Map<String, List<Suggested>> suggested(Sheet typed) {
        Map<String, List<String>> filled = exercise.parts().stream()
                .collect(Collectors.toMap(Part::id, part -> typed.all(field(part))));
        return exercise.parts().stream().collect(Collectors.toMap(Part::id, part -> exercise.suggested(part, filled)))
                .entrySet().stream().filter(one -> !one.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The files the sheet names: what was told aloud or shown. */
    Map<String, UUID> files(Sheet sent) {
        return Written.files(sent, sheet + ".", kinds());
    }

    private List<String> kinds() {
        return exercise.gathers() ? EntryView.FILES : Written.FILES;
    }

    /**
     * What was filled in, by part, and the files. What is told aloud or shown stands for all that there is to write.
     *
     * @throws Invalid with all that is wrong at once
     */
    Map<String, List<String>> read(Sheet sent) {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        Map<String, Message> wrong = new LinkedHashMap<>();
        files(sent).forEach((kind, id) -> filled.put(kind, List.of(id.toString())));
        boolean told = !filled.isEmpty();
        for (Part part : exercise.parts()) {
            List<String> values = part.kind().written() ? written(part, sent, told, wrong) : chosen(part, sent, wrong);
            if (!values.isEmpty()) {
                filled.put(part.id(), values);
            }
        }
        exercise.parts().stream().filter(part -> !told && missingAtLevel(part, filled))
                .forEach(part -> wrong.put(field(part), new Message("exercise.sheet.example")));
        if (exercise.gathers()) {
            Map<String, Message> bad = new LinkedHashMap<>();
            WebLink.read(sent.first(field(WebLink.ADDRESS)), sent.first(field(WebLink.TITLE)), bad)
                    .ifPresent(link -> filled.putAll(link.fields()));
            bad.forEach((name, why) -> wrong.put(field(name), why));
        }
        if (filled.isEmpty() && wrong.isEmpty()) {
            wrong.put(field(exercise.parts().get(0)), new Message("exercise.sheet.empty"));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return filled;
    }

    /** A few words to know this sheet by: its subject, else what was written first, else what was chosen first. */
    String title(Map<String, List<String>> filled) {
        List<Filled> parts = exercise.filled(filled);
        String words = exercise.subject(sheet).map(item -> item.label().value())
                .or(() -> parts.stream().flatMap(part -> part.written().stream()).findFirst())
                .or(() -> parts.stream().map(WorksheetForm::chosen).findFirst()).orElse("");
        return line(words, LONGEST_TITLE);
    }

    /** Words on one line, cut where they are longer than so many signs. */
    static String line(String words, int longest) {
        String line = words.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= longest ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private static String chosen(Filled part) {
        return part.chosen().stream().map(item -> item.label().value()).collect(Collectors.joining(", "));
    }

    private List<String> written(Part part, Sheet sent, boolean told, Map<String, Message> wrong) {
        String typed = sent.first(field(part));
        PlainText text = PlainText.of(part.kind() == Kind.LINE ? typed.replaceAll("\\s+", " ") : typed);
        if (text.isEmpty() && part.least() > 0 && !told) {
            wrong.put(field(part), new Message("exercise.sheet.missing"));
        }
        if (text.length() > part.longest()) {
            wrong.put(field(part), new Message("exercise.too-long", text.length(), part.longest()));
        }
        return text.ifAny().stream().toList();
    }

    private List<String> chosen(Part part, Sheet sent, Map<String, Message> wrong) {
        List<String> chosen = part.choices(sheet).stream().map(Item::id).filter(id -> sent.has(field(part), id)).toList();
        if (part.kind() == Kind.ONE) {
            if (chosen.size() > 1 || chosen.isEmpty() && part.least() > 0) {
                wrong.put(field(part), new Message("exercise.sheet.choose"));
            }
        } else if (chosen.size() < part.least()) {
            wrong.put(field(part), new Message("exercise.sheet.too-few", part.least(), chosen.size()));
        } else if (chosen.size() > part.most()) {
            wrong.put(field(part), new Message("exercise.sheet.too-many", part.most(), chosen.size(),
                    part.choices(sheet).stream().filter(item -> chosen.contains(item.id())).map(item -> item.label().value())
                            .collect(Collectors.joining(", "))));
        }
        return chosen;
    }

    private static boolean missingAtLevel(Part part, Map<String, List<String>> filled) {
        return part.fromLevel().filter(from -> !filled.containsKey(part.id()) && filled.values().stream()
                .flatMap(List::stream).anyMatch(value -> Framework.isLevelFrom(value, from))).isPresent();
    }

    private String field(Part part) {
        return field(part.id());
    }

    private String field(String id) {
        return sheet + "." + id;
    }

    private static Sheet only(Sheet all, Predicate<String> wanted) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        all.fields().forEach((name, values) -> {
            if (wanted.test(name)) {
                fields.put(name, values);
            }
        });
        return new Sheet(fields);
    }
}
