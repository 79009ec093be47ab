package club.parcours.exercise;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.Invalid.Message;
import club.parcours.portfolio.PlainText;
import club.parcours.portfolio.ToldStep;
import club.parcours.portfolio.When;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form of one step: reads what was typed, and types what was told. */
final class StepForm {
    private static final int EARLIEST = 1900;
    /** More is no year with a word about it. */
    private static final int TYPED_YEAR = 20;
    private static final int DIGITS = 4;
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+", Pattern.UNICODE_CHARACTER_CLASS);

    private final TimelineExercise exercise;
    private final Sheet sheet;
    private final Year now;
    private final Map<String, Message> wrong = new LinkedHashMap<>();

    StepForm(TimelineExercise exercise, Sheet sheet, Year now) {
        this.exercise = exercise;
        this.sheet = sheet;
        this.now = now;
    }

    /** @throws Invalid with all that is wrong at once */
    ToldStep read(String language) {
        String kind = oneOf("kind", exercise.kinds(), "exercise.step.kind-missing");
        String time = oneOf("time", exercise.times(), "exercise.step.time-missing");
        Optional<Integer> year = time.equals(When.YEAR) ? year() : Optional.empty();
        PlainText title = line("title", exercise.titleLength());
        Map<String, UUID> files = Written.files(sheet);
        if (title.isEmpty() && files.isEmpty()) {
            wrong.put("title", new Message("exercise.step.title-missing"));
        }
        PlainText place = line("place", exercise.placeLength());
        List<String> verbs = exercise.verbs().stream().map(Item::id).filter(id -> sheet.has("verb", id)).toList();
        if (verbs.size() > exercise.mostVerbs()) {
            wrong.put("verb", new Message("exercise.step.too-many-verbs", verbs.size(), exercise.mostVerbs(),
                    exercise.verbs().stream().filter(verb -> verbs.contains(verb.id())).map(verb -> verb.label().value())
                            .collect(Collectors.joining(", "))));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new ToldStep(kind, new When(time, year), title.value(), place.ifAny(), verbs, sheet.has("mark", "proud"),
                sheet.has("mark", "kept"), sheet.has("mark", "shared"), language, files);
    }

    /** The sheet that shows a step in the form again, without its marks: those are a tap each, beside it. */
    static Sheet of(ToldStep told) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("kind", List.of(told.kind()));
        fields.put("title", List.of(told.title()));
        fields.put("time", List.of(told.when().time()));
        fields.put("year", told.when().year().map(year -> List.of(year.toString())).orElse(List.of()));
        fields.put("place", told.place().map(List::of).orElse(List.of()));
        fields.put("verb", told.verbs());
        fields.putAll(Written.fields(told.files()));
        return new Sheet(fields);
    }

    private String oneOf(String field, List<Item> choices, String missing) {
        String chosen = sheet.first(field);
        if (choices.stream().noneMatch(choice -> choice.id().equals(chosen))) {
            wrong.put(field, new Message(missing));
        }
        return chosen;
    }

    private PlainText line(String field, int longest) {
        PlainText text = PlainText.of(sheet.first(field).replaceAll("\\s+", " "));
        if (text.length() > longest) {
            wrong.put(field, new Message("exercise.too-long", text.length(), longest));
        }
        return text;
    }

    /** Reads the digits of any script, also of « vers 2016 »: every year of a life line is one that somebody remembers. */
    private Optional<Integer> year() {
        String typed = sheet.first("year").strip();
        List<String> numbers = NO_DIGIT.splitAsStream(typed).filter(number -> !number.isEmpty()).toList();
        if (typed.length() <= TYPED_YEAR && !typed.startsWith("-") && numbers.size() == 1
                && numbers.get(0).codePointCount(0, numbers.get(0).length()) == DIGITS) {
            int year = numbers.get(0).codePoints().map(Character::getNumericValue).reduce(0, (sum, digit) -> sum * 10 + digit);
            if (year >= EARLIEST && year <= now.getValue() + 1) {
                return Optional.of(year);
            }
        }
        wrong.put("year", new Message("exercise.step.year-wrong", String.valueOf(EARLIEST),
                String.valueOf(now.getValue())));
        return Optional.of(0);
    }
}
