package club.parcours.web;

/** {@code $t} in templates: the messages in the reader's language. */
public record Say(Messages messages, String language) {
    /** A sentence with its arguments in place. */
    public String say(String key, Object... arguments) {
        return messages.say(language, key, arguments);
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

    /** Whether a text in that language is in the reader's own, whatever the region. */
    public boolean reads(String other) {
        return language.split("-")[0].equals(other.split("-")[0]);
    }
}
