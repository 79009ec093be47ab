package club.parcours.lti.services;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The address of a service, which may carry a query that has to stay (Moodle: {@code ?type_id=1}). */
record ServiceAddress(URI uri) {
    /** A place below it: the word goes to the path, before the query. */
    URI below(String word) {
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return URI.create(origin() + path + "/" + word + query());
    }

    /** The same address with one more parameter. */
    URI with(String name, String value) {
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        String parameter = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(origin() + path + (query().isEmpty() ? "?" : query() + "&") + parameter);
    }

    boolean sameOrigin(URI other) {
        return uri.getScheme().equalsIgnoreCase(other.getScheme())
                && uri.getRawAuthority().equalsIgnoreCase(other.getRawAuthority());
    }

    private String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private String query() {
        return uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    }
}
