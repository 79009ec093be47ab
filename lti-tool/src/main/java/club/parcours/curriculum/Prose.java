package club.parcours.curriculum;

import club.parcours.kernel.SafeHtml;
import club.parcours.web.Aloud.Sayable;
import java.util.Optional;

/**
 * Running text of an author, already turned from Markdown into harmless HTML.
 *
 * @param html     safe to print as it is
 * @param language BCP 47 tag for the {@code lang} attribute of the element around it
 * @param beside   the same in the reader's second language, where it is written in that
 */
public record Prose(SafeHtml html, String language, Optional<Prose> beside) implements Sayable {
    /** The words alone: what ends a paragraph ends a line, and nothing is left of links but what they are called. */
    @Override
    public String value() {
        return html.toString().replaceAll("\\s+", " ").replaceAll("</(p|li|h[1-6])>|<br ?/?>", "\n").replaceAll("<[^>]*>", "")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
                .replaceAll(" *\n\\s*", "\n").strip();
    }
}
