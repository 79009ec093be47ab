package club.parcours.lti;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form a platform made the browser post to the launch address.
 *
 * @param form    every value of every field of the body, decoded once; nothing from the query
 * @param browser the secrets of the attempt cookies that came along; none if the browser keeps cookies back
 * @param proof   the secret as the platform's storage gave it back, sent by a page of ours and by nobody else
 */
public record LaunchRequest(Map<String, List<String>> form, List<BrowserSecret> browser,
                            Optional<BrowserSecret> proof) {
    public LaunchRequest(Map<String, List<String>> form, List<BrowserSecret> browser) {
        this(form, browser, Optional.empty());
    }

    @Override
    public String toString() {
        return "LaunchRequest" + form.keySet();
    }
}
