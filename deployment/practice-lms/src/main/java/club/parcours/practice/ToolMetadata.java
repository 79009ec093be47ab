package club.parcours.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a tool said about itself when it registered (Dynamic Registration 1.0, 3.5.2), read the way Moodle reads it. */
public final class ToolMetadata {

    static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    private static final List<String> REQUIRED = List.of("response_types", "initiate_login_uri", "redirect_uris",
            "client_name", "jwks_uri", "token_endpoint_auth_method", TOOL);

    private final ObjectNode said;

    ToolMetadata(ObjectNode said) {
        this.said = said;
    }

    /** Why a tool cannot be registered with this, in Moodle's words; empty if it can. */
    Optional<String> complaint() {
        Optional<String> missing = REQUIRED.stream().filter(name -> said.path(name).isMissingNode()).findFirst();
        if (missing.isPresent()) {
            return missing.map(name -> "missing required attribute " + name.replace(TOOL, "lti-tool-configuration"));
        }
        if (!said.path("redirect_uris").isArray() || !redirects().stream().allMatch(this::isAddress)) {
            return Optional.of("invalid_redirect_uris");
        }
        if (!text("token_endpoint_auth_method").equals("private_key_jwt")) {
            return Optional.of("invalid_token_endpoint_auth_method");
        }
        if (!said.path("application_type").asText("web").equals("web")) {
            return Optional.of("invalid_application_type");
        }
        if (!isAddress(text("initiate_login_uri")) || !isAddress(text("jwks_uri"))) {
            return Optional.of("invalid_address");
        }
        return complaintAboutDomain();
    }

    private Optional<String> complaintAboutDomain() {
        if (domain().isEmpty()) {
            return Optional.of("missing_domain");
        }
        boolean mismatch = isAddress(configuration().path("target_link_uri").asText(""))
                && !bare(target().getAuthority()).equals(bare(domain()));
        return mismatch ? Optional.of("domain_targetlinkuri_mismatch") : Optional.empty();
    }

    private String bare(String host) {
        return host.replaceFirst("^www\\.", "");
    }

    private boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String text(String name) {
        return said.path(name).asText("");
    }

    private JsonNode configuration() {
        return said.path(TOOL);
    }

    /** The name without any markup. */
    public String name() {
        return text("client_name").replaceAll("<[^>]*>", "").trim();
    }

    /** One sentence about the tool, or empty text. */
    public String description() {
        return configuration().path("description").asText("");
    }

    /** Where launches begin. */
    public URI login() {
        return URI.create(text("initiate_login_uri"));
    }

    /** Where launches may end, letter by letter. */
    public List<String> redirects() {
        List<String> all = new ArrayList<>();
        said.path("redirect_uris").forEach(uri -> all.add(uri.asText()));
        return all;
    }

    /** The tool's key set. */
    public URI keys() {
        return URI.create(text("jwks_uri"));
    }

    /** Host and perhaps port of the tool's addresses. */
    public String domain() {
        return configuration().path("domain").asText("");
    }

    /** What is opened where a link has no address of its own. */
    public URI target() {
        String target = configuration().path("target_link_uri").asText("");
        return isAddress(target) ? URI.create(target) : login().resolve("/");
    }

    /** What the tool may call. */
    Set<Scope> scopes() {
        return Scope.granted(text("scope"));
    }

    /** Whether launches and rosters carry this claim; one nobody asked for is never sent. */
    public boolean wants(String claim) {
        for (JsonNode asked : configuration().path("claims")) {
            if (asked.asText().equals(claim)) {
                return true;
            }
        }
        return false;
    }

    /** Custom parameters of every launch. */
    public Map<String, String> custom() {
        return texts(configuration().path("custom_parameters"));
    }

    /** The address for messages of this type, if the tool announced any; the last announcement counts. */
    public Optional<URI> message(String type) {
        Optional<URI> found = Optional.empty();
        for (JsonNode message : configuration().path("messages")) {
            if (message.path("type").asText().equals(type)) {
                String target = message.path("target_link_uri").asText("");
                found = Optional.of(isAddress(target) ? URI.create(target) : target());
            }
        }
        return found;
    }

    /** The custom parameters of messages of this type, over those of every launch. */
    Map<String, String> customOf(String type) {
        Map<String, String> all = new LinkedHashMap<>();
        configuration().path("messages").forEach(message -> {
            if (message.path("type").asText().equals(type)) {
                all.putAll(texts(message.path("custom_parameters")));
            }
        });
        all.putAll(custom());
        return all;
    }

    private Map<String, String> texts(JsonNode members) {
        Map<String, String> texts = new LinkedHashMap<>();
        members.fields().forEachRemaining(member -> texts.put(member.getKey(), member.getValue().asText()));
        return texts;
    }

    /** All of it, as it was said. */
    ObjectNode said() {
        return said.deepCopy();
    }
}
