package club.parcours.place;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address on the web as people type it: with {@code https://}, with {@code http://}, or from {@code www} on. */
record WebAddress(String typed) {
    private static final Pattern FORM = Pattern.compile("(?:(https?)://)?([^/?#@:\\s\\\\]+)(:\\d{1,5})?([/?#]\\S*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SITE = Pattern.compile("(?!-)[A-Za-z0-9.-]*[A-Za-z0-9]\\.[A-Za-z][A-Za-z0-9-]+");

    /** The whole address, or nothing where it is none. */
    Optional<String> whole() {
        Matcher parts = FORM.matcher(typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String site = IDN.toASCII(parts.group(2));
            String scheme = parts.group(1) == null ? "https" : parts.group(1).toLowerCase(java.util.Locale.ROOT);
            String port = parts.group(3) == null ? "" : parts.group(3);
            String rest = parts.group(4) == null ? "" : parts.group(4);
            return SITE.matcher(site).matches() ? Optional.of(new URI(scheme + "://" + site + port + rest).toString())
                    : Optional.empty();
        } catch (IllegalArgumentException | URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
