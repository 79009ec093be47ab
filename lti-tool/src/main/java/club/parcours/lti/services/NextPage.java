package club.parcours.lti.services;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the next page in {@code Link} headers (RFC 8288), as they are written in the wild: several headers, several
 * links in one, relations without quotes or in curly ones, {@code &amp;} in addresses, relative addresses.
 *
 * @param headers all values of the header
 */
record NextPage(List<String> headers) {
    private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<]*)");
    /** Curly quotes arrive as other signs where a header was read as Latin 1, so whatever is no letter is skipped. */
    private static final Pattern RELATION = Pattern.compile("(?i)\\brel\\s*=[^a-z,;]*([a-z ]+)");

    /** The address of the page after this one; empty at the end and for an address of another origin. */
    Optional<URI> after(URI page) {
        return address().flatMap(address -> resolved(page, address));
    }

    /** Whether a next page is named at all, wherever it may be. */
    boolean named() {
        return address().isPresent();
    }

    private Optional<String> address() {
        for (String header : headers) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                if (isNext(link.group(2))) {
                    return Optional.of(link.group(1).strip().replace("&amp;", "&"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNext(String parameters) {
        Matcher relation = RELATION.matcher(parameters);
        return relation.find()
                && List.of(relation.group(1).strip().toLowerCase(Locale.ROOT).split(" +")).contains("next");
    }

    private static Optional<URI> resolved(URI page, String address) {
        try {
            return Optional.of(page.resolve(address)).filter(new ServiceAddress(page)::sameOrigin);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
