package club.parcours.lti;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What a platform wants to be given (Deep Linking 2.0, section 3.2.1).
 *
 * @param returnUrl       where the answer goes, exactly as sent: http or https; whose it is, the caller asks
 * @param acceptTypes     types of items; usually {@code ltiResourceLink} alone
 * @param multiple        whether more than one item may come; a platform that does not say so wants one
 * @param lineItem        whether an item may bring a column; only a platform that says no refuses it
 * @param documentTargets {@code iframe}, {@code window}, …: how items may be shown
 * @param autoCreate      the items become links at once
 * @param data            the platform's own, to be given back letter by letter; an empty text counts
 * @param title           what the platform would call the item
 * @param text            what it would say about it
 */
public record DeepLinkingSettings(URI returnUrl, Set<String> acceptTypes, boolean multiple, boolean lineItem,
                                  Set<String> documentTargets, boolean autoCreate, Optional<String> data,
                                  Optional<String> title, Optional<String> text) {
    /** Whether links to us are welcome at all. */
    public boolean acceptsLinks() {
        return acceptTypes.contains("ltiResourceLink");
    }

    /** It prints no address: platforms put session keys there. */
    @Override
    public String toString() {
        return "DeepLinkingSettings" + acceptTypes;
    }
}
