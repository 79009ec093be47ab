package club.parcours.portfolio;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry of a portfolio; see {@link NewEntry}.
 *
 * @param version to send back with a change, so that no newer words are lost
 */
public record EntryView(
        UUID id,
        int version,
        String section,
        String kind,
        String text,
        Optional<String> choice,
        Author author,
        Depth depth,
        String language,
        Visibility visibility,
        Origin origin,
        Instant writtenAt,
        Map<String, List<String>> fields) {

    /** Names of the fields that hold the id of a file. */
    public static final List<String> FILES = List.of("voice", "photo", "document");

    /** Id of the file with what was said, if it was said. */
    public Optional<String> voice() {
        return first("voice");
    }

    /** Id of the file with a photo, if there is one. */
    public Optional<String> photo() {
        return first("photo");
    }

    /** Id of the file with a paper, if there is one. */
    public Optional<String> document() {
        return first("document");
    }

    /** The file that came with it, whatever it is. */
    public Optional<String> file() {
        return document().or(this::photo).or(this::voice);
    }

    /** Address on the web of what it speaks of, if there is one. */
    public Optional<String> link() {
        return first(WebLink.ADDRESS);
    }

    /** What its owner calls that address, if they gave it a name. */
    public Optional<String> linkTitle() {
        return first(WebLink.TITLE);
    }

    /** The machine it leads to. */
    public Optional<String> linkHost() {
        return link().flatMap(WebLink::host);
    }

    /** The words alone, where they outlive the files they came with. */
    public EntryView withoutFiles() {
        Map<String, List<String>> words = new LinkedHashMap<>(fields);
        words.keySet().removeAll(FILES);
        return new EntryView(id, version, section, kind, text, choice, author, depth, language, visibility, origin, writtenAt,
                words);
    }

    /** The same without this file; for its owner. */
    EntryView without(UUID file) {
        Map<String, List<String>> rest = new LinkedHashMap<>(fields);
        FILES.forEach(kind -> rest.remove(kind, List.of(file.toString())));
        return new EntryView(id, version, section, kind, text, choice, author, depth, language, visibility, origin, writtenAt,
                rest);
    }

    /** Whether nothing is told in it. What a sheet is called says nothing if nothing stands on the sheet. */
    boolean isEmpty() {
        boolean called = !note() && origin.reference().contains("/");
        return fields.isEmpty() && choice.isEmpty() && (text.isEmpty() || called);
    }

    /** As it would be told again. */
    NewEntry told() {
        return new NewEntry(section, kind, text, choice, author, language, origin, fields);
    }

    /** Whether it was put here by hand, and can be changed here. */
    public boolean note() {
        return origin.room().equals(Notes.ROOM);
    }

    private Optional<String> first(String kind) {
        return fields.getOrDefault(kind, List.of()).stream().findFirst();
    }

    /** Whether anyone besides the owner may read it. */
    public boolean shared() {
        return visibility != Visibility.ME;
    }
}
