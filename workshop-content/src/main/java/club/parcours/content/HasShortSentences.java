package club.parcours.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Long sentences are hard to read in a new language. Those who lead a group, or learn to, may be told a little more at once. */
final class HasShortSentences implements Check {
    private static final int LEARNERS = 12;
    private static final int LEADERS = 18;
    /** Who reads plainer words reads fewer at once. */
    private static final int PLAIN = 8;

    /** Where a sentence ends: its mark, with what closes around it; or the end of a paragraph or of a line of a list. */
    private static final Pattern END = Pattern.compile("[.?!…؟](?:[ \u00a0\u202f]?»|[”\"*_)]){0,9}\\s+(?!\\p{Ll})"
            + "|\\n\\s*\\n|\\n(?=\\s*(?:[-*#>]|\\d+\\.)\\s)");

    /** A sentence and where it begins in its text. */
    record Sentence(int start, String text) {
        long words() {
            return Arrays.stream(text.split("\\s+")).filter(word -> word.matches("(?s).*\\p{L}.*")).count();
        }
    }

    @Override
    public Stream<Finding> findings(Source source, Book book) {
        int most = source.name().equals("guide") || HouseStyle.isForProfessionals(source, book) ? LEADERS : LEARNERS;
        Stream<Finding> settings = source.mappings().flatMap(JsonNode::propertyStream)
                .flatMap(property -> Stream.concat(Stream.of(property.getValue()), property.getValue().valueStream())
                        .filter(JsonNode::isString)
                        .flatMap(text -> longer(most(property.getKey(), most), text.asString())
                                .map(told -> source.at(text, told.text()))));
        Stream<Finding> body = longer(most, source.body()).map(told -> source.atLine(
                source.bodyLine() + (int) source.body().substring(0, told.start()).lines().count(), told.text()));
        return Stream.concat(settings, body);
    }

    private static int most(String key, int usual) {
        if (key.endsWith(SaysItPlainly.END)) {
            return PLAIN;
        }
        return key.equals("check_note") ? LEADERS : usual;
    }

    /** What to say of the sentences that are too long. */
    private static Stream<Sentence> longer(int most, String text) {
        return sentences(text).stream().filter(sentence -> sentence.words() > most).map(sentence -> new Sentence(
                sentence.start(), sentence.words() + " words in a sentence, " + most + " at most: " + sentence.text()));
    }

    static List<Sentence> sentences(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (Matcher end = END.matcher(text); end.find(); start = end.end()) {
            sentences.add(new Sentence(start, text.substring(start, end.end()).strip()));
        }
        sentences.add(new Sentence(start, text.substring(start).strip()));
        return sentences;
    }
}
