package club.parcours.launch;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A login that is on its way from us to us, to see whether the browser keeps our cookie.
 *
 * @param cookie name of the cookie that should come back
 * @param secretHash of its value
 * @param parameters what the LMS sent to begin the login
 */
record Attempt(String cookie, String secretHash, Instant expires, Map<String, List<String>> parameters) {
    @Override
    public String toString() {
        return "Attempt[" + cookie + "]";
    }
}
