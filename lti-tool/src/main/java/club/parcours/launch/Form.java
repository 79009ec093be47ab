package club.parcours.launch;

import club.parcours.lti.LaunchRejected;
import club.parcours.lti.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A form as an LMS makes a browser post it, with nothing from the query mixed in.
 *
 * @param fields every value of every field, decoded once
 */
record Form(Map<String, List<String>> fields) {
    /** Tokens with large groups reach 40 kB; nothing legitimate comes near this. */
    static final int LONGEST = 256 * 1024;

    /** A body that is opened only if it is worth it. */
    interface Body {
        InputStream open() throws IOException;
    }

    /** Reads the form a browser posts. @throws LaunchRejected if it is none, or too large */
    static Form read(HttpServletRequest request) {
        return read(Optional.ofNullable(request.getContentType()).orElse(""), request.getContentLengthLong(),
                request::getInputStream);
    }

    /**
     * Reads a body. One that says it is too large is not touched: the server would cut the line before we could answer.
     *
     * @param declared its length as the browser tells it, less than zero if it does not
     * @throws LaunchRejected if it is no form, or too large
     */
    static Form read(String contentType, long declared, Body body) {
        if (!contentType.split(";")[0].strip().toLowerCase(Locale.ROOT).equals("application/x-www-form-urlencoded")) {
            throw new LaunchRejected(Reason.LAUNCH_REQUEST_MALFORMED);
        }
        if (declared > LONGEST) {
            throw new LaunchRejected(Reason.LAUNCH_TOO_LARGE);
        }
        try {
            byte[] bytes = body.open().readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new LaunchRejected(Reason.LAUNCH_TOO_LARGE);
            }
            return of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    /** The fields of a query or of a form's body. */
    static Form of(String encoded) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                fields.computeIfAbsent(name, first -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new LaunchRejected(Reason.LAUNCH_REQUEST_MALFORMED);
        }
    }

    @Override
    public String toString() {
        return "Form" + fields.keySet();
    }
}
