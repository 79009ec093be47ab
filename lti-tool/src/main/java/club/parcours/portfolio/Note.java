package club.parcours.portfolio;

import club.parcours.kernel.Invalid;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something put into a section by hand.
 *
 * @param text may be empty if there is an address
 * @param link an address on the web
 */
record Note(String text, Optional<String> link) {
    static final String TEXT = "text";
    static final String LINK = "link";
    static final int LONGEST = 1000;
    private static final int LONGEST_LINK = 500;
    /** From so many signs on it says more than the essential. */
    private static final int DETAILED = 300;

    /** @throws Invalid with all that is wrong at once */
    static Note read(String text, String link) {
        PlainText words = PlainText.of(text);
        Optional<String> address = PlainText.of(link).ifAny();
        Map<String, Invalid.Message> wrong = new LinkedHashMap<>();
        if (words.isEmpty() && address.isEmpty()) {
            wrong.put(TEXT, new Invalid.Message("portfolio.note.empty"));
        }
        if (words.length() > LONGEST) {
            wrong.put(TEXT, new Invalid.Message("portfolio.note.too-long", words.length(), LONGEST));
        }
        if (address.filter(one -> !onTheWeb(one)).isPresent()) {
            wrong.put(LINK, new Invalid.Message("portfolio.note.no-address"));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new Note(words.value(), address);
    }

    Depth depth() {
        return text.codePointCount(0, text.length()) >= DETAILED ? Depth.DETAILED : Depth.ESSENTIAL;
    }

    Map<String, List<String>> fields() {
        return link.map(address -> Map.of(LINK, List.of(address))).orElse(Map.of());
    }

    private static boolean onTheWeb(String address) {
        try {
            URI uri = new URI(address);
            return address.length() <= LONGEST_LINK && address.matches("(?i)https?://.+") && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
