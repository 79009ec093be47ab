package club.parcours.lti.certification;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Map;
import java.util.TreeMap;

/** A registration of the corpus. */
public record TestRegistration(JsonObject json) {
    public String name() {
        return json.getString("name");
    }

    public String issuer() {
        return json.getString("issuer");
    }

    public String clientId() {
        return json.getString("clientId");
    }

    /** {@code ENABLED}, {@code PENDING} or {@code DISABLED} by deployment id. */
    public Map<String, String> deployments() {
        Map<String, String> states = new TreeMap<>();
        json.getJsonObject("deployments").forEach((id, state) -> states.put(id, ((JsonString) state).getString()));
        return states;
    }

    /** The algorithm its tokens are signed with unless a case says otherwise. */
    public String algorithm() {
        return json.getString("algorithm", "RS256");
    }

    /** Whether launches without a subject are welcome. */
    public boolean anonymousLaunches() {
        return json.getBoolean("anonymousLaunches", false);
    }

    JsonArray keys() {
        return json.getJsonArray("keys");
    }

    String signingKey() {
        return ((JsonString) keys().get(0)).getString();
    }
}
