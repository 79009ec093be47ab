package club.parcours.document;

import club.parcours.document.Kind.Field;
import club.parcours.kernel.Invalid;
import club.parcours.portfolio.PlainText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The form of a document as it was sent.
 *
 * @param fields what only the document needs, by the id of the field
 * @param shown  ids of the lines that stood on the form
 * @param on     ids of those that are switched on
 * @param texts  the words of the lines, by id
 */
public record Sent(String language, String layout, Map<String, String> fields, List<String> shown, List<String> on,
        Map<String, String> texts) {
    /** Longest line, in characters. */
    public static final int LONGEST = 600;

    /**
     * What of it can be kept: a line that reads as the portfolio has it follows the portfolio, one without words is
     * switched off, and what was not on the form stays as it was.
     */
    Told told(List<Offer> offers, Told before) {
        Set<String> known = new HashSet<>(offers.stream().map(Offer::id).toList());
        Set<String> switchedOn = keep(before.on(), known);
        Set<String> switchedOff = keep(before.off(), known);
        Map<String, String> own = new HashMap<>(before.texts());
        own.keySet().retainAll(known);
        offers.stream().filter(line -> shown.contains(line.id())).forEach(line -> {
            String text = line(texts.getOrDefault(line.id(), line.text()));
            boolean stands = on.contains(line.id()) && !text.isEmpty();
            (stands ? switchedOn : switchedOff).add(line.id());
            (stands ? switchedOff : switchedOn).remove(line.id());
            own.remove(line.id());
            if (!text.isEmpty() && !text.equals(line(line.text()))) {
                own.put(line.id(), text);
            }
        });
        Map<String, String> cleaned = new HashMap<>();
        fields.forEach((field, text) -> cleaned.put(field, PlainText.of(text).value()));
        return new Told(Documents.LANGUAGES.contains(language) ? language : before.language(), Layout.of(layout).id(), cleaned,
                switchedOn, switchedOff, own);
    }

    /** @throws Invalid with each field and each line that is too long */
    void check(Kind kind) {
        Map<String, Invalid.Message> wrong = new HashMap<>();
        for (Field field : kind.fields()) {
            PlainText text = PlainText.of(fields.getOrDefault(field.id(), ""));
            if (text.length() > field.longest()) {
                wrong.put(field.id(), new Invalid.Message("document.too-long", field.longest(), text.length()));
            } else if (text.value().lines().count() > field.lines()) {
                wrong.put(field.id(), new Invalid.Message("document.too-many-lines", field.lines()));
            }
        }
        texts.forEach((id, text) -> {
            int length = PlainText.of(text).length();
            if (length > LONGEST) {
                wrong.put("text." + id, new Invalid.Message("document.too-long", LONGEST, length));
            }
        });
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private static String line(String text) {
        return PlainText.of(text).value().replaceAll("\\s+", " ").strip();
    }

    private static Set<String> keep(Set<String> ids, Set<String> known) {
        Set<String> kept = new HashSet<>(ids);
        kept.retainAll(known);
        return kept;
    }
}
