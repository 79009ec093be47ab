package club.parcours.lti;

import java.util.List;
import java.util.Map;

/**
 * The parameters a platform sent to begin a login, by query or by form.
 *
 * @param parameters every value of every parameter, decoded once
 */
public record LoginRequest(Map<String, List<String>> parameters) {
    @Override
    public String toString() {
        return "LoginRequest" + parameters.keySet();
    }
}
