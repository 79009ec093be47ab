package club.parcours.portfolio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One step as its owner tells it. The words are checked by the room that asked for them.
 *
 * @param kind     id of a kind of step, from the curriculum
 * @param title    a few words; empty only if there is something to hear or to see
 * @param verbs    ids from the bank of verbs, at most three
 * @param proud    starred
 * @param kept     chosen for later modules
 * @param shared   facilitators of the person's course may see it
 * @param language BCP 47, of the words
 * @param files    ids, by what they are: {@code voice}, {@code photo}
 */
public record ToldStep(
        String kind,
        When when,
        String title,
        Optional<String> place,
        List<String> verbs,
        boolean proud,
        boolean kept,
        boolean shared,
        String language,
        Map<String, UUID> files) {

    /** A step in words alone. */
    public ToldStep(String kind, When when, String title, Optional<String> place, List<String> verbs, boolean proud,
            boolean kept, boolean shared, String language) {
        this(kind, when, title, place, verbs, proud, kept, shared, language, Map.of());
    }

    /** What it says beside its title, to be kept when it says something else. */
    Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("kind", List.of(kind));
        words.put("when", Stream.concat(Stream.of(when.time()), when.year().stream().map(String::valueOf)).toList());
        words.put("place", place.stream().toList());
        words.put("verbs", verbs);
        return words;
    }

    /** Whether both tell the same, whatever their marks: those are a tap each. */
    boolean saysSame(ToldStep other) {
        return title.equals(other.title) && words().equals(other.words()) && files.equals(other.files);
    }

    /** As it was told with these words, without files. */
    static ToldStep of(String title, Map<String, List<String>> words, String language) {
        List<String> when = words.get("when");
        return new ToldStep(words.get("kind").get(0), new When(when.get(0), when.stream().skip(1).map(Integer::valueOf).findFirst()),
                title, words.get("place").stream().findFirst(), words.get("verbs"), false, false, false, language);
    }

    /** The same without this file. */
    ToldStep without(UUID file) {
        Map<String, UUID> rest = new LinkedHashMap<>(files);
        rest.values().remove(file);
        return new ToldStep(kind, when, title, place, verbs, proud, kept, shared, language, rest);
    }

    /** Id of the file with what was said, if it was said. */
    public Optional<String> voice() {
        return Optional.ofNullable(files.get("voice")).map(UUID::toString);
    }

    /** Id of the file with a photo, if there is one. */
    public Optional<String> photo() {
        return Optional.ofNullable(files.get("photo")).map(UUID::toString);
    }
}
