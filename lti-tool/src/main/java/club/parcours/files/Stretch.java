package club.parcours.files;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
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
    private static final int WHOLE = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_SATISFIABLE = 416;
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

    /** Writes a part of a file. */
    @FunctionalInterface
    public interface Source {
        void write(Stretch part, OutputStream out) throws IOException;
    }

    /**
     * Hands out a file as an attachment, or the part of it that is asked for: 200, 206, or 416 if that lies outside it
     * (RFC 9110, 15.3.7 and 15.5.17).
     *
     * @param header what was asked for; null for all of it
     * @param length of the file, in bytes
     * @param name   what the browser calls it; of characters that need no quoting
     */
    public static Response answer(@Nullable String header, long length, String mediaType, String name, Source file) {
        Optional<Stretch> wanted;
        try {
            wanted = of(header, length);
        } catch (IllegalArgumentException outside) {
            return Response.status(NOT_SATISFIABLE).header("Content-Range", "bytes */" + length).build();
        }
        Stretch sent = wanted.orElse(new Stretch(0, length));
        Response.ResponseBuilder answer = Response.status(wanted.isPresent() ? PARTIAL : WHOLE)
                .entity((StreamingOutput) out -> file.write(sent, out))
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_LENGTH, sent.to() - sent.from())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Accept-Ranges", "bytes");
        wanted.ifPresent(part -> answer.header("Content-Range",
                "bytes " + part.from() + "-" + (part.to() - 1) + "/" + length));
        return answer.build();
    }

    private static Stretch inside(long from, long to, long length) {
        if (from >= length || to <= from) {
            throw new IllegalArgumentException("outside of the file");
        }
        return new Stretch(from, to);
    }
}
