package club.parcours.content;

import java.util.Arrays;
import java.util.stream.Stream;

/** A hint for authors, never a failure: sentences of more than twelve words are hard to read in a new language. */
final class LongSentences {
    private static final int MOST_WORDS = 12;

    Stream<String> in(Source source) {
        return Stream.concat(source.strings().map(text -> text.asString()), source.body().lines())
                .flatMap(text -> Arrays.stream(text.split("(?<=[.?!…])\\s+")))
                .filter(sentence -> words(sentence) > MOST_WORDS)
                .map(sentence -> source.file() + ": " + words(sentence) + " words: " + sentence);
    }

    private static long words(String sentence) {
        return Arrays.stream(sentence.split("\\s+")).filter(word -> word.matches(".*\\p{L}.*")).count();
    }
}
