package club.parcours.portfolio;

import club.parcours.kernel.Invalid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something put into a section by hand.
 *
 * @param text may be empty if there is an address
 */
record Note(String text, Optional<WebLink> link) {
    static final String TEXT = "text";
    static final int LONGEST = 1000;
    /** From so many signs on it says more than the essential. */
    private static final int DETAILED = 300;

    /**
     * @param link  address on the web, as it was typed
     * @param title of the link, as it was typed
     * @throws Invalid with all that is wrong at once
     */
    static Note read(String text, String link, String title) {
        PlainText words = PlainText.of(text);
        Map<String, Invalid.Message> wrong = new LinkedHashMap<>();
        Optional<WebLink> address = WebLink.read(link, title, wrong);
        if (words.isEmpty() && address.isEmpty() && wrong.isEmpty()) {
            wrong.put(TEXT, new Invalid.Message("portfolio.note.empty"));
        }
        if (words.length() > LONGEST) {
            wrong.put(TEXT, new Invalid.Message("portfolio.note.too-long", words.length(), LONGEST));
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
        return link.map(WebLink::fields).orElse(Map.of());
    }
}
