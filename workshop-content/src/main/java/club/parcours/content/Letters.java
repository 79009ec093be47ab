package club.parcours.content;

import java.util.Locale;

/**
 * Words by which a recording is known again.
 *
 * @param words as an author writes them, with or without Markdown, or as they stand on a page
 */
public record Letters(String words) {
    /** Their letters and figures alone: what is written with another mark or another line is said the same. */
    public String alone() {
        return words.replaceAll("\\]\\([^)]*\\)", "").replaceAll("[^\\p{L}\\p{M}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
