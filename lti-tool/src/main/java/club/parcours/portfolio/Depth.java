package club.parcours.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much an entry says. Nobody chooses it: it follows from what is told. A copy that was submitted keeps what it was then. */
public enum Depth {
    ESSENTIAL,
    DETAILED;

    /** From so many signs on it says more than the essential. */
    private static final int SIGNS = 300;
    /** A sheet in which so many parts are filled in tells a whole. */
    private static final int PARTS = 4;

    /**
     * Long words, a voice, or most of a sheet. What is said aloud counts as much as a page: who cannot write tells no less.
     *
     * @param fields as {@link NewEntry#fields()}: ids of choices, which have no blank in them, or words
     */
    static Depth of(String text, Map<String, List<String>> fields) {
        Set<String> beside = Stream.concat(EntryView.FILES.stream(), Stream.of(WebLink.ADDRESS, WebLink.TITLE))
                .collect(Collectors.toSet());
        List<String> words = new ArrayList<>(List.of(text));
        int filled = 0;
        for (Map.Entry<String, List<String>> part : fields.entrySet()) {
            if (!beside.contains(part.getKey()) && !part.getValue().stream().allMatch(String::isBlank)) {
                filled++;
                part.getValue().stream().filter(value -> value.chars().anyMatch(Character::isWhitespace)).forEach(words::add);
            }
        }
        int signs = words.stream().distinct().mapToInt(said -> said.codePointCount(0, said.length())).sum();
        return fields.containsKey("voice") || filled >= PARTS || signs >= SIGNS ? DETAILED : ESSENTIAL;
    }
}
