package club.parcours.lti;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An address as a platform wrote it. */
public record WebAddress(String text) {
    private static final int LONGEST = 2000;

    /** The address, if it is http or https, with a host and without credentials. */
    public Optional<URI> uri() {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(text)).filter(WebAddress::isPlain);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(URI uri) {
        return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                && uri.getHost() != null && uri.getRawUserInfo() == null;
    }
}
