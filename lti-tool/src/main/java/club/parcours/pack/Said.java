package club.parcours.pack;

import club.parcours.curriculum.Text;
import club.parcours.web.Language;
import club.parcours.web.Messages;
import club.parcours.web.When;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tool's own words on a pack.
 *
 * @param language BCP 47, what its reader reads first
 * @param second   what may stand beside it
 */
record Said(Messages messages, String language, Optional<String> second) {
    private static final String FALLBACK = "fr";

    /** Words in the languages of the pack; in French where a language has none. */
    Text word(String key, Object... arguments) {
        return each(key, any -> arguments);
    }

    /** Words with a day in them, which each language writes its own way. */
    Text day(String key, LocalDate day) {
        return each(key, read -> new Object[] {new When(Language.locale(read), ZoneOffset.UTC).day(day)});
    }

    private Text each(String key, Function<String, Object[]> arguments) {
        String first = spoken(language, key);
        return new Text(messages.say(first, key, arguments.apply(first)), first, second.map(other -> spoken(other, key))
                .filter(other -> !other.equals(first)).map(other -> new Text(messages.say(other, key, arguments.apply(other)), other)));
    }

    /** A text with the tool's words around it, in the language of the text. */
    Text around(String key, Text text) {
        return new Text(messages.say(spoken(text.language(), key), key, text.value()), text.language(),
                text.beside().map(other -> around(key, other)));
    }

    /** Of what is written in a language: {@code ltr} or {@code rtl}. */
    String direction(String written) {
        return messages.direction(written);
    }

    private String spoken(String wanted, String key) {
        return messages.has(wanted, key) ? wanted : FALLBACK;
    }
}
