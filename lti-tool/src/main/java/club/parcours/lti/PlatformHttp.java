package club.parcours.lti;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Port: the one way to a platform's addresses.
 *
 * <p>The implementation guards the address, bounds time and size, follows no redirect and names the tool in
 * {@code User-Agent}. An answer of any status is an answer, not an exception.
 */
public interface PlatformHttp {
    /**
     * Sends a request on behalf of a registration.
     *
     * @throws IOException if no whole answer came: refused address, no connection, time-out; {@link AnswerTooLarge}
     */
    Answer send(UUID registration, Request request) throws IOException;

    /** The tool does not call this address, and nothing was sent. */
    class AddressBlocked extends UnknownHostException {
        protected AddressBlocked(String message) {
            super(message);
        }
    }

    /** An answer was larger than was agreed, and was not read to its end. */
    class AnswerTooLarge extends InterruptedIOException {
        public AnswerTooLarge() {
            super("the answer is too large");
        }
    }

    /**
     * A request; the body is empty for {@code GET}.
     *
     * @param large whether the answer may be a long list in one piece
     */
    record Request(String method, URI uri, Map<String, String> headers, byte[] body, boolean large) {
        public Request(String method, URI uri, Map<String, String> headers, byte[] body) {
            this(method, uri, headers, body, false);
        }

        /** The same with these headers instead. */
        public Request with(Map<String, String> others) {
            return new Request(method, uri, others, body, large);
        }

        /** A request without a body. */
        public static Request get(URI uri, Map<String, String> headers) {
            return new Request("GET", uri, headers, new byte[0]);
        }

        /** A request for what may be a long list in one piece. */
        public static Request list(URI uri, Map<String, String> headers) {
            return new Request("GET", uri, headers, new byte[0], true);
        }

        @Override
        public String toString() {
            return method + " " + uri.getHost() + uri.getPath();
        }
    }

    /** An answer, whatever its status. */
    record Answer(int status, Map<String, List<String>> headers, byte[] body) {
        /** All values of a header; its name is compared without regard to case. */
        public List<String> all(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .toList();
        }

        /** The first value of a header. */
        public Optional<String> first(String name) {
            return all(name).stream().findFirst();
        }

        @Override
        public String toString() {
            return "Answer[" + status + ", " + body.length + " bytes]";
        }
    }
}
