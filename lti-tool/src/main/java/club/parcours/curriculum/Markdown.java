package club.parcours.curriculum;

import club.parcours.kernel.SafeHtml;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns an author's Markdown into HTML without trusting the author: no raw HTML, no script addresses. */
final class Markdown {
    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("https", "mailto")))
            .attributeProviderFactory(context -> Markdown::shield)
            .build();

    SafeHtml html(String markdown) {
        return SafeHtml.of(renderer.render(parser.parse(markdown)).strip());
    }

    private static void shield(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "noopener");
        }
    }
}
