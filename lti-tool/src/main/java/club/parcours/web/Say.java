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
        String spoken = messages.has(language(), key) ? language() : Messages.FALLBACK;
        return new Sentence(messages.say(new Tongue(spoken, formal).tag(), key, arguments), spoken, Optional.empty());
    }

    /** A sentence of the tool. @param beside always empty: sentences stand in one language */
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

    /** Whether a text in that language is in one the reader reads, whatever the region. */
    public boolean reads(String other) {
        return read.stream().anyMatch(one -> one.split("-")[0].equals(other.split("-")[0]));
    }
}
