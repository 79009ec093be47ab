package club.parcours.web;

import java.util.List;

/**
 * {@code $t} in templates: the messages in the reader's language.
 *
 * @param read the languages the reader reads, the first one first
 */
public record Say(Messages messages, List<String> read) {
    /** What the reader reads first. */
    public String language() {
        return read.get(0);
    }

    /** A sentence with its arguments in place. */
    public String say(String key, Object... arguments) {
        return messages.say(language(), key, arguments);
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
