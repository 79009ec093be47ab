package club.parcours.lti.registration;

import club.parcours.lti.StrictJson;
import club.parcours.lti.Text;
import club.parcours.lti.WebAddress;
import club.parcours.lti.registration.PlatformConfiguration.SupportedMessage;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a platform's configuration and holds it to its own address. */
final class ConfigurationReader {
    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private static final String LINK = "LtiResourceLinkRequest";
    private static final List<String> ALGORITHMS = List.of("RS256", "RS384", "RS512", "ES256", "ES384", "ES512");
    private static final int LONGEST_ISSUER = 1000;
    private static final Text LINE = new Text(100);
    private static final Text WORD = new Text(255);
    private static final int MOST = 500;

    private final StrictJson json = new StrictJson();
    private final SamePlatform same = new SamePlatform();

    /**
     * The configuration in a document.
     *
     * @param from where it was read
     * @throws RegistrationFailed if it is none, speaks for somebody else, or the platform cannot do what a launch needs
     */
    PlatformConfiguration read(URI from, byte[] document) {
        JsonObject said = json.object(document)
                .orElseThrow(() -> new RegistrationFailed(Fault.CONFIGURATION_UNREADABLE, ""));
        String issuer = issuer(from, said);
        URI registration = endpoint(from, said, "registration_endpoint");
        if (!same.isOne(from, registration)) {
            throw new RegistrationFailed(Fault.ENDPOINT_FOREIGN, String.valueOf(registration.getHost()));
        }
        JsonObject platform = said.get(PLATFORM) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        PlatformConfiguration read = new PlatformConfiguration(issuer, endpoint(from, said, "authorization_endpoint"),
                endpoint(from, said, "token_endpoint"), endpoint(from, said, "jwks_uri"), registration,
                text(said, "authorization_server"), algorithms(said), line(platform, "product_family_code"),
                line(platform, "version"), words(said, "scopes_supported"), words(said, "claims_supported"),
                messages(platform), variables(platform));
        mustSuit(said, read);
        return read;
    }

    private String issuer(URI from, JsonObject said) {
        String issuer = text(said, "issuer")
                .orElseThrow(() -> new RegistrationFailed(Fault.CONFIGURATION_INCOMPLETE, "issuer"));
        boolean ours = issuer.length() <= LONGEST_ISSUER && new WebAddress(issuer).uri()
                .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null)
                .filter(uri -> same.isOne(from, uri))
                .isPresent();
        if (!ours) {
            throw new RegistrationFailed(Fault.ISSUER_FOREIGN, issuer);
        }
        return issuer;
    }

    /** As safe as the address the configuration came from. */
    private static URI endpoint(URI from, JsonObject said, String name) {
        return text(said, name).flatMap(address -> new WebAddress(address).uri())
                .filter(uri -> uri.getRawFragment() == null)
                .filter(uri -> uri.getScheme().equalsIgnoreCase("https") || from.getScheme().equalsIgnoreCase("http"))
                .orElseThrow(() -> new RegistrationFailed(Fault.CONFIGURATION_INCOMPLETE, name));
    }

    private static Set<String> algorithms(JsonObject said) {
        Set<String> offered = words(said, "id_token_signing_alg_values_supported");
        return ALGORITHMS.stream().filter(name -> offered.isEmpty() ? name.equals("RS256") : offered.contains(name))
                .findFirst().map(Set::of)
                .orElseThrow(() -> new RegistrationFailed(Fault.PLATFORM_UNSUITABLE, String.join(" ", offered)));
    }

    /** Lists that are left out are not held against the platform. */
    private static void mustSuit(JsonObject said, PlatformConfiguration read) {
        if (lacks(words(said, "token_endpoint_auth_methods_supported"), "private_key_jwt")) {
            throw new RegistrationFailed(Fault.PLATFORM_UNSUITABLE, "private_key_jwt");
        }
        if (lacks(words(said, "response_types_supported"), "id_token")) {
            throw new RegistrationFailed(Fault.PLATFORM_UNSUITABLE, "id_token");
        }
        if (!read.messages().isEmpty() && read.message(LINK).isEmpty()) {
            throw new RegistrationFailed(Fault.PLATFORM_UNSUITABLE, LINK);
        }
    }

    private static boolean lacks(Set<String> offered, String needed) {
        return !offered.isEmpty() && !offered.contains(needed);
    }

    private static List<SupportedMessage> messages(JsonObject platform) {
        return array(platform, "messages_supported").filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject)
                .flatMap(message -> text(message, "type").stream()
                        .map(type -> new SupportedMessage(type, List.copyOf(words(message, "placements")))))
                .toList();
    }

    /** Some platforms write them with their dollar sign. */
    private static Set<String> variables(JsonObject platform) {
        Set<String> names = new LinkedHashSet<>();
        words(platform, "variables").forEach(name -> names.add(name.startsWith("$") ? name.substring(1) : name));
        return names;
    }

    private static Set<String> words(JsonObject object, String name) {
        Set<String> words = new LinkedHashSet<>();
        array(object, name).filter(JsonString.class::isInstance).map(value -> ((JsonString) value).getString())
                .filter(WORD::isClean).forEach(words::add);
        return words;
    }

    private static Stream<JsonValue> array(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array ? array.stream().limit(MOST) : Stream.empty();
    }

    private static Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text && !text.getString().isBlank()
                ? Optional.of(text.getString()) : Optional.empty();
    }

    private static String line(JsonObject object, String name) {
        return text(object, name).map(LINE::line).orElse("");
    }
}
