package club.parcours.lti.registration;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether two addresses belong to one platform (Dynamic Registration 1.0, section 3.2: issuer and configuration share
 * their domain): the same host and port, or https on one name and a name below it, or two names of one vendor.
 */
final class SamePlatform {
    /** Vendors whose platforms answer under several domains. */
    private static final List<Set<String>> VENDORS = List.of(Set.of("instructure.com", "canvaslms.com"));

    boolean isOne(URI first, URI second) {
        if (!first.getScheme().equalsIgnoreCase(second.getScheme())) {
            return false;
        }
        if (first.getRawAuthority().equalsIgnoreCase(second.getRawAuthority())) {
            return true;
        }
        boolean plainHttps = first.getScheme().equalsIgnoreCase("https") && first.getPort() < 0 && second.getPort() < 0;
        String one = first.getHost().toLowerCase(Locale.ROOT);
        String other = second.getHost().toLowerCase(Locale.ROOT);
        return plainHttps && (one.equals(other) || isBelow(one, other) || isBelow(other, one) || shareVendor(one, other));
    }

    /** Nothing is below a name of one label: that would be half the internet. */
    private static boolean isBelow(String name, String parent) {
        return parent.contains(".") && name.endsWith("." + parent);
    }

    private static boolean shareVendor(String one, String other) {
        return VENDORS.stream().anyMatch(names -> isOf(one, names) && isOf(other, names));
    }

    private static boolean isOf(String host, Set<String> names) {
        return names.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
    }
}
