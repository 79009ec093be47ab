package club.parcours.curriculum;

import java.util.Map;
import java.util.Optional;

/** The files of one edition, by their paths: {@code fr/02-life-line/card.md}. */
interface Pages {
    /** The text of a file, if it is there. */
    Optional<String> text(String name);

    /** The names of its pictures, by their paths: {@code pictures/market.jpg}. */
    default Map<String, String> pictures() {
        return Map.of();
    }
}
