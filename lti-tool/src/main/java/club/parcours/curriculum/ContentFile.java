package club.parcours.curriculum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One file of the book: YAML, or Markdown with YAML front matter. Every string in it becomes a {@link Text} of
 * the file's language; a Markdown body stands under the key {@code body}.
 */
record ContentFile(String name, String language, Map<String, Object> values) {
    private static final String FENCE = "---\n";

    static ContentFile parse(String name, String language, String source) {
        if (!name.endsWith(".md")) {
            return new ContentFile(name, language, yaml(name, language, source, 0));
        }
        String text = source.replace("\r\n", "\n");
        int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (!text.startsWith(FENCE) || end < 0) {
            throw new BrokenContent(name, "line 1: begin with a line '---', the settings, and a second line '---'");
        }
        Map<String, Object> values = yaml(name, language, text.substring(FENCE.length(), end + 1), 1);
        String body = text.substring(end + 1 + FENCE.length()).strip();
        if (!body.isEmpty()) {
            values.put("body", new Text(body, language));
        }
        return new ContentFile(name, language, values);
    }

    private static Map<String, Object> yaml(String name, String language, String source, int linesBefore) {
        LoadSettings settings = LoadSettings.builder().setLabel(name).setAllowDuplicateKeys(false).build();
        try {
            Object read = new Load(settings).loadFromString(source);
            if (read instanceof Map<?, ?> map) {
                return marked(map, language);
            }
            throw new BrokenContent(name, "expected lines of the form 'key: value'");
        } catch (MarkedYamlEngineException broken) {
            String line = broken.getProblemMark()
                    .map(mark -> "line " + (mark.getLine() + 1 + linesBefore) + ": ").orElse("");
            throw new BrokenContent(name, line + broken.getProblem(), broken);
        } catch (YamlEngineException broken) {
            throw new BrokenContent(name, String.valueOf(broken.getMessage()), broken);
        }
    }

    private static Map<String, Object> marked(Map<?, ?> map, String language) {
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), markedValue(value, language)));
        return values;
    }

    private static Object markedValue(Object value, String language) {
        if (value instanceof Map<?, ?> map) {
            return marked(map, language);
        }
        if (value instanceof List<?> list) {
            List<Object> values = new ArrayList<>();
            list.forEach(one -> values.add(markedValue(one, language)));
            return values;
        }
        return value instanceof String string ? new Text(string, language) : value;
    }
}
