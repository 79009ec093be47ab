package club.parcours.lti;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the tool lives, and which addresses a platform may open in it.
 *
 * @param base the public origin, for example {@code https://tool.example}; without a path
 */
public record ToolAddress(URI base) {
    private static final String OPEN = "/app/open/";
    private static final Pattern HIDDEN_TURN = Pattern.compile("(?i)%(2e|2f|5c|00|25)");

    /** The one address registered as {@code redirect_uri}. */
    public URI launch() {
        return URI.create(base.getScheme() + "://" + base.getRawAuthority() + "/app/lti/launch");
    }

    /** The address, if it is one of ours that a platform may name as {@code target_link_uri}. */
    Optional<URI> target(String address) {
        try {
            return Optional.of(new URI(address)).filter(this::isOurs).filter(uri -> isOpen(uri.getRawPath()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Letter by letter: whatever would need folding or decoding to be ours is not ours. */
    private boolean isOurs(URI uri) {
        return base.getScheme().equals(uri.getScheme()) && uri.getHost() != null
                && base.getHost().equals(uri.getHost()) && port(base) == port(uri)
                && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
    }

    private static boolean isOpen(String path) {
        if (!path.startsWith(OPEN) || path.contains("//") || HIDDEN_TURN.matcher(path).find()) {
            return false;
        }
        for (String segment : path.split("/")) {
            String name = segment.split(";", 2)[0];
            if (name.equals(".") || name.equals("..")) {
                return false;
            }
        }
        return path.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    }
}
