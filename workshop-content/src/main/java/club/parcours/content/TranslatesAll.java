package club.parcours.content;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A translation knows no id that the original lacks; in a complete language it has every text of the original.
 * What is hard in one language may be easy in another, so that a twin in plainer words may stand in one alone; that of a whole text may not.
 */
record TranslatesAll(Set<String> textKeys) implements Check {
    private static final String BODY_TWIN = "body" + SaysItPlainly.END;

    @Override
    public Stream<Finding> findings(Source source, Book book) {
        if (source.broken().isPresent() || source.language().isEmpty() || HasRecordings.isRecordings(source)) {
            return Stream.empty();
        }
        if (book.isOriginal(source)) {
            return missingFiles(source, book);
        }
        Optional<Source> original = book.original(source);
        if (original.isEmpty()) {
            return Stream.of(source.atLine(1, "there is no original file to translate"));
        }
        return original.filter(file -> file.broken().isEmpty()).stream()
                .flatMap(file -> compare(source, file, book.isComplete(source.language())));
    }

    private static Stream<Finding> missingFiles(Source original, Book book) {
        return book.programme().front().path("languages").valueStream().map(entry -> entry.path("id").asString())
                .filter(book::isComplete)
                .filter(language -> book.find(language + "/" + original.path()).isEmpty())
                .map(language -> original.atLine(1, "is missing in the complete language " + language));
    }

    private Stream<Finding> compare(Source source, Source original, boolean complete) {
        Stream<Finding> strangers = strangers(source, source.front(), original.front());
        if (!complete) {
            return strangers;
        }
        Stream<Finding> body = source.body().isBlank() == original.body().isBlank() ? Stream.empty()
                : Stream.of(source.atLine(source.bodyLine(), "the text below the settings is in one language only"));
        return Stream.of(strangers, missing(source, source.front(), original.front()), body).flatMap(s -> s);
    }

    private Stream<Finding> strangers(Source source, JsonNode mine, JsonNode theirs) {
        return mine.propertyStream().flatMap(property -> {
            JsonNode original = theirs.get(property.getKey());
            JsonNode value = property.getValue();
            if (original == null) {
                return isTwin(property.getKey(), theirs) ? Stream.empty()
                        : Stream.of(source.at(value, "the original has no '" + property.getKey() + "'"));
            }
            return value.isArray()
                    ? value.valueStream().flatMap(entry -> stranger(source, entry, original))
                    : Stream.empty();
        });
    }

    private Stream<Finding> stranger(Source source, JsonNode entry, JsonNode originals) {
        return twin(entry, originals)
                .map(original -> strangers(source, entry, original))
                .orElseGet(() -> Stream.of(source.at(entry,
                        "the original has no id " + entry.path("id").asString(""))));
    }

    private Stream<Finding> missing(Source source, JsonNode mine, JsonNode theirs) {
        return theirs.propertyStream().flatMap(property -> {
            JsonNode value = mine.path(property.getKey());
            if (isText(property.getKey()) && property.getValue().isString() && !value.isString()) {
                return Stream.of(source.at(mine, "'" + property.getKey() + "' is not translated"));
            }
            return property.getValue().isArray()
                    ? property.getValue().valueStream().flatMap(original -> missingEntry(source, mine, original, value))
                    : Stream.empty();
        });
    }

    /** Also what says the text below the settings in plainer words. */
    private boolean isText(String key) {
        return textKeys.contains(key) || key.equals(BODY_TWIN);
    }

    private static boolean isTwin(String key, JsonNode original) {
        return key.equals(BODY_TWIN) || key.endsWith(SaysItPlainly.END)
                && original.has(key.substring(0, key.length() - SaysItPlainly.END.length()));
    }

    private Stream<Finding> missingEntry(Source source, JsonNode around, JsonNode original, JsonNode entries) {
        if (!original.isObject()) {
            return Stream.empty();
        }
        return twin(original, entries).map(entry -> missing(source, entry, original))
                .orElseGet(() -> Stream.of(source.at(around, original.path("id").asString("") + " is not translated")));
    }

    private static Optional<JsonNode> twin(JsonNode entry, JsonNode list) {
        String id = entry.path("id").asString("");
        return list.valueStream().filter(other -> other.path("id").asString("").equals(id)).findFirst();
    }
}
