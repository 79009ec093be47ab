package club.parcours.content;

import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A plain-language twin stands beside the text it says in plainer words, in the same language, and says it otherwise, in no more words. */
final class SaysItPlainly implements Check {
    /** What ends the key of a twin. */
    static final String END = "_plain";
    private static final String BODY = "body";

    @Override
    public Stream<Finding> findings(Source source, Book book) {
        return source.mappings().flatMap(mapping -> mapping.propertyStream()
                .filter(property -> property.getKey().endsWith(END))
                .flatMap(property -> wrong(source, mapping, property.getKey(), property.getValue())));
    }

    private static Stream<Finding> wrong(Source source, JsonNode mapping, String key, JsonNode twin) {
        String of = key.substring(0, key.length() - END.length());
        String text = of.equals(BODY) && mapping == source.front() ? source.body() : mapping.path(of).asString("");
        if (text.isBlank()) {
            return Stream.of(source.at(twin, "there is no '" + of + "' here that this says in plainer words"));
        }
        if (text.strip().equals(twin.asString("").strip())) {
            return Stream.of(source.at(twin, "says the same as '" + of + "': leave it out"));
        }
        long more = count(twin.asString("")) - count(text);
        return more > 0 ? Stream.of(source.at(twin, "is longer than '" + of + "', by " + more + " words: say less")) : Stream.empty();
    }

    private static long count(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> word.matches("(?s).*[\\p{L}\\p{N}].*")).count();
    }

    /** How many words of a file are twins: nobody reads both. */
    static long words(Source source) {
        return source.mappings().flatMap(JsonNode::propertyStream).filter(property -> property.getKey().endsWith(END))
                .mapToLong(property -> property.getValue().asString("").split("\\s+").length).sum();
    }
}
