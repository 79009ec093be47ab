package club.parcours.web;

import club.parcours.kernel.SafeHtml;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code $url} in templates: addresses of pages and files.
 *
 * @param base where the pages of this launch live, such as {@code /app/s/1234abcd}
 */
public record Addresses(String base, Assets assets) {
    private static final String PICTURES = "/pictures/";

    /** The address of a page; parts may hold slashes, everything else in them is encoded. */
    public String to(Object... parts) {
        String path = Arrays.stream(parts)
                .flatMap(part -> Stream.of(part.toString().split("/")))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> "/" + URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining());
        return base + path;
    }

    /** Where running text has a picture of the book: of no launch yet. */
    public static String picture(String name) {
        return PICTURES + name;
    }

    /** Running text of the book, with its pictures as this launch has them. */
    public SafeHtml shown(SafeHtml html) {
        return SafeHtml.of(html.toString().replace("src=\"" + PICTURES, "src=\"" + base + PICTURES));
    }

    /** The address of a file below {@code /static}, with its content's hash so that browsers may keep it for ever. */
    public String asset(String path) {
        return assets.address(path);
    }

    /** A whole address that says where to go on: of this launch, else its first page. */
    public String within(String address) {
        return address.equals(base) || address.startsWith(base + "/") || address.startsWith(base + "?") ? address : base;
    }

    /** An address from outside, harmless in a link: anything but the web, mail and telephone becomes {@code #}. */
    public String safe(String address) {
        return address.matches("(?i)(https?://|mailto:|tel:).*") ? address : "#";
    }
}
