package club.parcours.curriculum;

import club.parcours.kernel.SafeHtml;

/**
 * Running text of an author, already turned from Markdown into harmless HTML.
 *
 * @param html     safe to print as it is
 * @param language BCP 47 tag for the {@code lang} attribute of the element around it
 */
public record Prose(SafeHtml html, String language) {
}
