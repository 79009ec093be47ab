package club.parcours.lti.registration;

import club.parcours.lti.registration.ToolDescription.Wish;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is asked of a platform (Dynamic Registration 1.0, section 3.4): of all the tool could use, the part that this
 * platform offers. Canvas refuses a registration that asks for more.
 */
public record RegistrationDocument(ToolDescription tool, PlatformConfiguration platform) {
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final String CANVAS = "https://canvas.instructure.com/lti/";

    /** Scopes that are wanted and offered. */
    public List<String> scopes() {
        return tool.scopes().stream().filter(platform.scopes()::contains).toList();
    }

    /** Claims that are wanted and offered. */
    public List<String> claims() {
        return tool.claims().stream().filter(platform.claims()::contains).toList();
    }

    /** Messages that are wanted and sent; one that names no messages sends links. */
    public List<Wish> messages() {
        return tool.messages().stream()
                .filter(wish -> platform.messages().isEmpty() ? wish.type().equals("LtiResourceLinkRequest")
                        : platform.message(wish.type()).isPresent())
                .toList();
    }

    /** Custom parameters whose variables the platform replaces, by name. */
    public Map<String, String> custom() {
        Map<String, String> custom = new TreeMap<>();
        tool.custom().forEach((name, variable) -> {
            if (platform.variables().contains(variable.substring(1))) {
                custom.put(name, variable);
            }
        });
        return custom;
    }

    /** The document as it is sent. */
    public JsonObject json() {
        return Json.createObjectBuilder()
                .add("application_type", "web")
                .add("response_types", array(List.of("id_token")))
                .add("grant_types", array(List.of("implicit", "client_credentials")))
                .add("initiate_login_uri", tool.login().toString())
                .add("redirect_uris", array(List.of(tool.redirect().toString())))
                .add("client_name", tool.name())
                .add("client_uri", tool.home().toString())
                .add("logo_uri", tool.logo().toString())
                .add("jwks_uri", tool.keys().toString())
                .add("token_endpoint_auth_method", "private_key_jwt")
                .add("scope", String.join(" ", scopes()))
                .add(TOOL, configuration())
                .build();
    }

    private JsonObject configuration() {
        JsonArrayBuilder messages = Json.createArrayBuilder();
        messages().forEach(wish -> messages.add(message(wish)));
        JsonObjectBuilder custom = Json.createObjectBuilder();
        custom().forEach(custom::add);
        JsonObjectBuilder configuration = Json.createObjectBuilder()
                .add("domain", domain(tool.target()))
                .add("target_link_uri", tool.target().toString())
                .add("description", tool.description())
                .add("claims", array(claims()))
                .add("messages", messages)
                .add("custom_parameters", custom);
        if (platform.product().equalsIgnoreCase("canvas")) {
            configuration.add(CANVAS + "privacy_level", claims().contains("name") ? "name_only" : "anonymous");
            configuration.add(CANVAS + "tool_id", tool.name().toLowerCase(Locale.ROOT));
        }
        return configuration.build();
    }

    private JsonObject message(Wish wish) {
        List<String> known = platform.message(wish.type()).map(PlatformConfiguration.SupportedMessage::placements)
                .orElse(List.of());
        List<String> placements = wish.placements().stream().filter(known::contains).toList();
        JsonObjectBuilder message = Json.createObjectBuilder()
                .add("type", wish.type())
                .add("target_link_uri", wish.target().toString())
                .add("label", wish.label());
        if (!placements.isEmpty()) {
            message.add("placements", array(placements));
        }
        return message.build();
    }

    /** With its port: Moodle compares it with host and port of the target. */
    private static String domain(URI target) {
        return target.getRawAuthority();
    }

    private static JsonArray array(Collection<String> words) {
        return Json.createArrayBuilder(words).build();
    }
}
