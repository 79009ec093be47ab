package club.parcours.curriculum;

import club.parcours.kernel.SafeHtml;
import java.util.Optional;

/**
 * Running text of an author, already turned from Markdown into harmless HTML.
 *
 * @param html     safe to print as it is
 * @param language BCP 47 tag for the {@code lang} attribute of the element around it
 * @param beside   the same in the reader's second language, where it is written in that
 */
public record Prose(SafeHtml html, String language, Optional<Prose> beside) {
}
