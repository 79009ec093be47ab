package club.parcours.curriculum;

import java.util.Optional;

/**
 * What of a finished card game goes into the portfolio.
 *
 * @param section where it stands in the portfolio
 * @param entry   kind of the entries
 * @param box     each card in this box is an entry; without a box, the finished game is one
 */
public record Keeping(String section, String entry, Optional<String> box) {}
