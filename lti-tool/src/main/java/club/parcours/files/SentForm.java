package club.parcours.files;

import club.parcours.kernel.Invalid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A form that may bring files, as a browser without script sends it.
 *
 * @param fields  as they were typed, without files
 * @param files   what came and could be taken, in order
 * @param refused why the first file that could not be taken was not, for the field that brought it
 */
public record SentForm(Map<String, List<String>> fields, List<FileView> files, Optional<Invalid> refused) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What stands first in a field; empty if it is not there. */
    public String first(String field) {
        return fields.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** The id of a file, or of something else of ours, in what was typed. */
    public static Optional<UUID> id(String typed) {
        return Optional.of(typed).filter(text -> ID.matcher(text).matches()).map(UUID::fromString);
    }
}
