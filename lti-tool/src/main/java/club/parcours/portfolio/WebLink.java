package club.parcours.portfolio;

import club.parcours.kernel.Invalid;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An address on the web that somebody gives as evidence. It is shown and never asked for by us: whoever opens it leaves
 * us, and is told by its host where to.
 *
 * @param title what its owner calls it; may be empty
 */
public record WebLink(String address, String title) {
    /** Field of an entry, and of a form. */
    public static final String ADDRESS = "link";
    /** Field of an entry, and of a form. */
    public static final String TITLE = "link-title";
    private static final Set<String> WEB = Set.of("http", "https");
    static final int LONGEST = 500;
    static final int LONGEST_TITLE = 120;

    /**
     * Reads what was typed.
     *
     * @param wrong takes what is wrong with it, by field
     * @return nothing if nothing was typed, or something is wrong
     */
    public static Optional<WebLink> read(String typed, String title, Map<String, Invalid.Message> wrong) {
        Map<String, Invalid.Message> found = new LinkedHashMap<>();
        String address = typed.strip();
        PlainText name = PlainText.of(title.replaceAll("\\s+", " "));
        if (name.length() > LONGEST_TITLE) {
            found.put(TITLE, new Invalid.Message("portfolio.link.title-too-long", name.length(), LONGEST_TITLE));
        }
        if (address.isEmpty() && !name.isEmpty()) {
            found.put(ADDRESS, new Invalid.Message("portfolio.link.missing"));
        }
        if (!address.isEmpty()) {
            wrongWith(address).ifPresent(why -> found.put(ADDRESS, why));
        }
        wrong.putAll(found);
        return found.isEmpty() && !address.isEmpty() ? Optional.of(new WebLink(address, name.value()))
                : Optional.empty();
    }

    /** As an entry keeps it. */
    public Map<String, List<String>> fields() {
        return title.isEmpty() ? Map.of(ADDRESS, List.of(address))
                : Map.of(ADDRESS, List.of(address), TITLE, List.of(title));
    }

    /** The machine it leads to, as it is written: letters of other scripts stay coded, so none can pose as another. */
    public static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost());
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Invalid.Message> wrongWith(String address) {
        if (address.length() > LONGEST) {
            return Optional.of(new Invalid.Message("portfolio.link.too-long", address.length(), LONGEST));
        }
        if (address.codePoints().anyMatch(WebLink::strange)) {
            return Optional.of(new Invalid.Message("portfolio.link.signs"));
        }
        try {
            URI uri = new URI(address);
            boolean web = uri.getScheme() != null && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT));
            if (web && uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
                return Optional.of(new Invalid.Message("portfolio.link.password"));
            }
            return web && uri.getHost() != null ? Optional.empty()
                    : Optional.of(new Invalid.Message("portfolio.note.no-address"));
        } catch (URISyntaxException unreadable) {
            return Optional.of(new Invalid.Message("portfolio.note.no-address"));
        }
    }

    /** Signs that are not seen, or turn around what follows. */
    private static boolean strange(int sign) {
        return Character.isWhitespace(sign) || switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR -> true;
            default -> false;
        };
    }
}
