package club.parcours.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file, as RFC 9110, 14.1.2 asks for it.
 *
 * @param from first byte, from 0
 * @param to   first byte after it
 */
public record Stretch(long from, long to) {
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,15})-([0-9]{0,15})");

    /**
     * Empty for the whole file: nothing was asked for, or something we do not do.
     *
     * @throws IllegalArgumentException if it lies outside the file
     */
    public static Optional<Stretch> of(@Nullable String header, long length) {
        Matcher asked = ONE.matcher(header == null ? "" : header);
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            return Optional.of(inside(Math.max(0, length - Long.parseLong(asked.group(2))), length, length));
        }
        long from = Long.parseLong(asked.group(1));
        long to = asked.group(2).isEmpty() ? length : Math.min(length, Long.parseLong(asked.group(2)) + 1);
        return Optional.of(inside(from, to, length));
    }

    private static Stretch inside(long from, long to, long length) {
        if (from >= length || to <= from) {
            throw new IllegalArgumentException("outside of the file");
        }
        return new Stretch(from, to);
    }
}
