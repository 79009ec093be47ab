package club.parcours.lti.registration;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What the tool is, and all it could use of a platform; what it asks for is the part that the platform offers.
 *
 * @param target where links lead that name no other address; of the tool's own host
 * @param redirect the one address tokens are posted to
 * @param custom parameters that every launch shall carry, by name; each value one variable with its dollar sign
 */
public record ToolDescription(
        String name,
        String description,
        URI home,
        URI logo,
        URI login,
        URI redirect,
        URI keys,
        URI target,
        List<String> scopes,
        List<String> claims,
        List<Wish> messages,
        Map<String, String> custom) {
    /**
     * A message the tool takes.
     *
     * @param placements where it would like to be offered, if the platform knows these places
     */
    public record Wish(String type, URI target, String label, List<String> placements) {}
}
