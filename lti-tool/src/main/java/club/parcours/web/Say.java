package club.parcours.web;

import club.parcours.kernel.Tongue;
import club.parcours.web.Aloud.Sayable;
import java.util.List;
import java.util.Optional;

/**
 * {@code $t} in templates: the messages in the reader's language.
 *
 * @param read the languages the reader reads, the first one first
 * @param formal whether they are told « vous » where a language knows both
 */
public record Say(Messages messages, List<String> read, boolean formal) {
    /** What the reader reads first. */
    public String language() {
        return read.get(0);
    }

    /** A sentence with its arguments in place. */
    public String say(String key, Object... arguments) {
        return messages.say(new Tongue(language(), formal).tag(), key, arguments);
    }

    /** A sentence that can also be heard, in the language in which there is one. */
    public Sentence aloud(String key, Object... arguments) {
        return told(messages.has(language(), key) ? language() : Messages.FALLBACK, key, arguments);
    }

    /** The same with the reader's second language beside it, to be shown. */
    public Sentence twin(String key, Object... arguments) {
        Sentence first = aloud(key, arguments);
        return new Sentence(first.value(), first.language(), read.stream().skip(1)
                .filter(second -> !second.equals(first.language()) && messages.has(second, key)).findFirst()
                .map(second -> told(second, key, arguments)));
    }

    private Sentence told(String spoken, String key, Object... arguments) {
        return new Sentence(messages.say(new Tongue(spoken, formal).tag(), key, arguments), spoken, Optional.empty());
    }

    /** A sentence of the tool. @param beside the same in the reader's second language, where there is one */
    public record Sentence(String value, String language, Optional<Sentence> beside) implements Sayable {
        @Override
        public String toString() {
            return value;
        }
    }

    /** A sentence in another language than the reader's. */
    public String in(String other, String key) {
        return messages.say(other, key);
    }

    /** {@code ltr} or {@code rtl} for a language. */
    public String direction(String of) {
        return messages.direction(of);
    }

    /** The own name of a language. */
    public String name(String of) {
        return messages.language(of).ownName();
    }

    /** Whether a text in that language is in the reader's first one, whatever the region. */
    public boolean first(String other) {
        return language().split("-")[0].equals(other.split("-")[0]);
    }
}
