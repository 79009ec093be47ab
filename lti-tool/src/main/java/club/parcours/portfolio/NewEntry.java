package club.parcours.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something to keep in a portfolio.
 *
 * @param section  id of the portfolio's section: {@code path}
 * @param kind     {@code reflection}, {@code quality}, {@code story}: what the curriculum calls it
 * @param text     the words, checked by the room that asked for them
 * @param choice   id of the word in the curriculum, if it was chosen and not written
 * @param language BCP 47, of the words
 * @param fields   what was filled in, by the id of the part; ids of choices, or words
 */
public record NewEntry(
        String section,
        String kind,
        String text,
        Optional<String> choice,
        Author author,
        String language,
        Origin origin,
        Map<String, List<String>> fields) {

    /** Something that has no parts. */
    public NewEntry(String section, String kind, String text, Optional<String> choice, Author author, String language,
            Origin origin) {
        this(section, kind, text, choice, author, language, origin, Map.of());
    }
}
