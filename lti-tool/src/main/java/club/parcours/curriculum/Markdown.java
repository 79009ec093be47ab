package club.parcours.curriculum;

import club.parcours.kernel.SafeHtml;
import club.parcours.web.Addresses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns an author's Markdown into HTML without trusting the author: no raw HTML, no script addresses, no picture but those of the edition. */
final class Markdown {
    private static final Pattern PICTURE = Pattern.compile("(?:\\.\\./)*(pictures/[^/]+)");

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer;
    /** Their names, by their paths. */
    private final Map<String, String> pictures;

    /** @param pictures of the edition: their names, by their paths */
    Markdown(Map<String, String> pictures) {
        this.pictures = pictures;
        this.renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(List.of("https", "mailto")))
                .attributeProviderFactory(context -> Markdown::shield)
                .nodeRendererFactory(Shown::new)
                .build();
    }

    SafeHtml html(String markdown) {
        return SafeHtml.of(renderer.render(parser.parse(markdown)).strip());
    }

    private static void shield(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "noopener");
        }
    }

    /** A picture of the edition, at an address of ours; of any other, what stands for it in words. */
    private final class Shown implements NodeRenderer {
        private final HtmlNodeRendererContext page;

        Shown(HtmlNodeRendererContext page) {
            this.page = page;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node node) {
            Matcher there = PICTURE.matcher(((Image) node).getDestination());
            String words = words(node);
            if (there.matches() && pictures.containsKey(there.group(1))) {
                Map<String, String> attributes = new LinkedHashMap<>();
                attributes.put("class", "picture");
                attributes.put("src", Addresses.picture(pictures.get(there.group(1))));
                attributes.put("alt", words);
                attributes.put("loading", "lazy");
                page.getWriter().tag("img", attributes, true);
            } else {
                page.getWriter().text(words);
            }
        }

        private static String words(Node node) {
            return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext)
                    .map(child -> child instanceof Text text ? text.getLiteral() : words(child)).collect(Collectors.joining());
        }
    }
}
