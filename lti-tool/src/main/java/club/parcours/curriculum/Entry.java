package club.parcours.curriculum;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One mapping of the content, read key by key; whoever asks for what is not there learns the file and the place. */
record Entry(String file, String path, Map<String, Object> values, Markdown markdown) {

    Text text(String key) {
        return maybeText(key).orElseThrow(() -> broken(key, "needs a text"));
    }

    Optional<Text> maybeText(String key) {
        return Optional.ofNullable(as(key, Text.class, "should be a text"));
    }

    String word(String key) {
        return text(key).value();
    }

    Optional<String> maybeWord(String key) {
        return maybeText(key).map(Text::value);
    }

    int number(String key) {
        Integer number = as(key, Integer.class, "should be a whole number");
        if (number == null) {
            throw broken(key, "needs a number");
        }
        return number;
    }

    Optional<Integer> maybeNumber(String key) {
        return Optional.ofNullable(as(key, Integer.class, "should be a whole number"));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    List<Item> maybeItems(String key) {
        return has(key) ? items(key) : List.of();
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(as(key, Boolean.class, "should be true or false"));
    }

    LocalDate date(String key) {
        try {
            return LocalDate.parse(word(key));
        } catch (DateTimeParseException unreadable) {
            throw broken(key, "should be a date such as 2026-01-31");
        }
    }

    URI address(String key) {
        try {
            return URI.create(word(key));
        } catch (IllegalArgumentException unreadable) {
            throw broken(key, "should be a web address");
        }
    }

    Prose prose(String key) {
        return prose(text(key));
    }

    private Prose prose(Text source) {
        return new Prose(markdown.html(source.value()), source.language(), source.beside().map(this::prose));
    }

    List<String> words(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    List<List<String>> rows(String key) {
        return list(key).stream().map(row -> {
            if (row instanceof List<?> words) {
                return words.stream().map(String::valueOf).toList();
            }
            throw broken(key, "should be a list of lists");
        }).toList();
    }

    List<Item> items(String key) {
        return entries(key).stream().map(Entry::item).toList();
    }

    List<Text> texts(String key) {
        return entries(key).stream().map(one -> one.text("text")).toList();
    }

    Item item() {
        return new Item(word("id"), maybeWord("icon"), text("label"));
    }

    @SuppressWarnings("unchecked")
    List<Entry> entries(String key) {
        return list(key).stream().map(one -> {
            if (one instanceof Map<?, ?> map) {
                return new Entry(file, path + key + "/" + map.get("id") + "/", (Map<String, Object>) map, markdown);
            }
            throw broken(key, "should be a list of entries with an id each");
        }).toList();
    }

    /** A mapping inside this one. */
    @SuppressWarnings("unchecked")
    Entry within(String key) {
        if (values.get(key) instanceof Map<?, ?> map) {
            return new Entry(file, path + key + "/", (Map<String, Object>) map, markdown);
        }
        throw broken(key, "should be a mapping");
    }

    BrokenContent broken(String key, String reason) {
        return new BrokenContent(file, "'" + path + key + "' " + reason);
    }

    private List<?> list(String key) {
        List<?> list = as(key, List.class, "should be a list");
        if (list == null) {
            throw broken(key, "needs a list");
        }
        return list;
    }

    private <T> @Nullable T as(String key, Class<T> type, String otherwise) {
        Object value = values.get(key);
        if (value != null && !type.isInstance(value)) {
            throw broken(key, otherwise);
        }
        return type.cast(value);
    }
}
