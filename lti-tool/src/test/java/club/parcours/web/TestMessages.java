package club.parcours.web;

import java.util.List;

/** The texts as the server reads them. */
public final class TestMessages {
    private TestMessages() {}

    /** @param languages those offered, in their order */
    public static Messages in(String... languages) {
        return new Messages(List.of(languages));
    }
}
