package club.parcours.portfolio;

import club.parcours.files.FileView;
import club.parcours.kernel.Invalid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Something put into a section by hand.
 *
 * @param text may be empty if there is an address or a file
 */
record Note(String text, Optional<WebLink> link, Optional<FileView> file) {
    static final String TEXT = "text";
    static final int LONGEST = 1000;

    /**
     * @param link  address on the web, as it was typed
     * @param title of the link, as it was typed
     * @param file  one of its owner's own
     * @throws Invalid with all that is wrong at once
     */
    static Note read(String text, String link, String title, Optional<FileView> file) {
        PlainText words = PlainText.of(text);
        Map<String, Invalid.Message> wrong = new LinkedHashMap<>();
        Optional<WebLink> address = WebLink.read(link, title, wrong);
        if (words.isEmpty() && address.isEmpty() && file.isEmpty() && wrong.isEmpty()) {
            wrong.put(TEXT, new Invalid.Message("portfolio.note.empty"));
        }
        if (words.length() > LONGEST) {
            wrong.put(TEXT, new Invalid.Message("portfolio.note.too-long", words.length(), LONGEST));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new Note(words.value(), address, file);
    }

    Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>(link.map(WebLink::fields).orElse(Map.of()));
        file.ifPresent(one -> fields.put(one.kind().name().toLowerCase(Locale.ROOT), List.of(one.id().toString())));
        return fields;
    }
}
