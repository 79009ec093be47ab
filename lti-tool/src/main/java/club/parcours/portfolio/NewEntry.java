package club.parcours.portfolio;

import java.util.Optional;

/**
 * Something to keep in a portfolio.
 *
 * @param section  id of the portfolio's section: {@code path}
 * @param kind     {@code reflection} or {@code quality}
 * @param text     the words, checked by the room that asked for them
 * @param choice   id of the word in the curriculum, if it was chosen and not written
 * @param language BCP 47, of the words
 */
public record NewEntry(
        String section,
        String kind,
        String text,
        Optional<String> choice,
        Author author,
        Depth depth,
        String language,
        Origin origin) {}
