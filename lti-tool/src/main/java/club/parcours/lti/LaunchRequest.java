package club.parcours.lti;

import java.util.List;
import java.util.Map;

/**
 * The form a platform made the browser post to the launch address.
 *
 * @param form    every value of every field of the body, decoded once; nothing from the query
 * @param browser the secrets of the attempt cookies that came along; none if the browser keeps cookies back
 */
public record LaunchRequest(Map<String, List<String>> form, List<BrowserSecret> browser) {
    @Override
    public String toString() {
        return "LaunchRequest" + form.keySet();
    }
}
