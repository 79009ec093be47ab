package club.parcours.lti.registration;

import club.parcours.lti.PlatformHttp;
import club.parcours.lti.PlatformHttp.AddressBlocked;
import club.parcours.lti.PlatformHttp.Answer;
import club.parcours.lti.PlatformHttp.Request;
import club.parcours.lti.StrictJson;
import club.parcours.lti.Text;
import club.parcours.lti.WebAddress;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks a platform what it is, and to take us up (Dynamic Registration 1.0, sections 3.2 to 3.5). */
public final class DynamicRegistration {
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final int LONGEST_ID = 255;
    private static final int LONGEST_TOKEN = 8000;

    private final PlatformHttp http;
    private final ConfigurationReader reader = new ConfigurationReader();
    private final SamePlatform same = new SamePlatform();
    private final StrictJson json = new StrictJson();

    public DynamicRegistration(PlatformHttp http) {
        this.http = http;
    }

    /**
     * Reads a platform's configuration. Its address may carry a query, which is kept.
     *
     * @param caller for whom connections are made: the operator's allow-list goes by it
     * @throws RegistrationFailed if there is none, or not of this platform
     */
    public PlatformConfiguration configuration(UUID caller, String address) {
        URI uri = new WebAddress(address).uri().filter(found -> found.getRawFragment() == null)
                .orElseThrow(() -> new RegistrationFailed(Fault.CONFIGURATION_ADDRESS, ""));
        Answer answer = send(caller, Request.get(uri, Map.of("Accept", "application/json")),
                Fault.CONFIGURATION_UNREACHABLE);
        if (answer.status() != 200) {
            throw new RegistrationFailed(Fault.CONFIGURATION_UNREACHABLE, String.valueOf(answer.status()));
        }
        return reader.read(uri, answer.body());
    }

    /**
     * Registers the tool.
     *
     * @param token from the platform, for this one call; Brightspace gives none
     * @throws RegistrationFailed if the platform did not say yes
     */
    public RegistrationAnswer register(UUID caller, RegistrationDocument document, Optional<String> token) {
        PlatformConfiguration platform = document.platform();
        return ask(caller, "POST", platform.registrationEndpoint(), document, token);
    }

    /**
     * Tells the platform anew what the tool is, at the address it gave for that (RFC 7592, section 2.2).
     *
     * @throws RegistrationFailed if the platform did not say yes, or the address is not its own
     */
    public RegistrationAnswer renew(UUID caller, RegistrationDocument document, URI registration, String token) {
        if (!same.isOne(document.platform().registrationEndpoint(), registration)) {
            throw new RegistrationFailed(Fault.ENDPOINT_FOREIGN, String.valueOf(registration.getHost()));
        }
        return ask(caller, "PUT", registration, document, Optional.of(token));
    }

    private RegistrationAnswer ask(UUID caller, String method, URI address, RegistrationDocument document,
                                   Optional<String> token) {
        Map<String, String> headers = new HashMap<>(
                Map.of("Accept", "application/json", "Content-Type", "application/json"));
        token.ifPresent(given -> headers.put("Authorization", "Bearer " + given));
        Answer answer = send(caller, new Request(method, address, headers,
                document.json().toString().getBytes(StandardCharsets.UTF_8)), Fault.REGISTRATION_UNREACHABLE);
        if (answer.status() / 100 != 2) {
            throw refused(answer);
        }
        return json.object(answer.body()).flatMap(said -> read(said, document.platform()))
                .orElseThrow(() -> new RegistrationFailed(Fault.REGISTRATION_UNREADABLE, ""));
    }

    /** Words of a refusal are shown where they are words: Moodle writes plain text, and whole pages too. */
    private static RegistrationFailed refused(Answer answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8).strip();
        String words = body.startsWith("<") ? "" : body;
        Fault fault = answer.status() == 401 || answer.status() == 403
                ? Fault.REGISTRATION_TOKEN : Fault.REGISTRATION_REFUSED;
        return new RegistrationFailed(fault, answer.status() + " " + words);
    }

    private Optional<RegistrationAnswer> read(JsonObject said, PlatformConfiguration platform) {
        Optional<JsonObject> configuration = Optional.ofNullable(said.get(TOOL))
                .filter(JsonObject.class::isInstance).map(value -> value.asJsonObject());
        Optional<URI> later = text(said, "registration_client_uri", 2000)
                .flatMap(address -> new WebAddress(address).uri())
                .filter(address -> same.isOne(platform.registrationEndpoint(), address));
        return text(said, "client_id", LONGEST_ID).map(client -> new RegistrationAnswer(client,
                configuration.flatMap(found -> text(found, "deployment_id", LONGEST_ID)), later,
                text(said, "registration_access_token", LONGEST_TOKEN)));
    }

    private static Optional<String> text(JsonObject object, String name, int longest) {
        return object.get(name) instanceof JsonString text && !text.getString().isBlank()
                && new Text(longest).isClean(text.getString()) ? Optional.of(text.getString()) : Optional.empty();
    }

    private Answer send(UUID caller, Request request, Fault silent) {
        try {
            return http.send(caller, request);
        } catch (AddressBlocked blocked) {
            throw new RegistrationFailed(Fault.ADDRESS_NOT_ALLOWED, request.uri().getRawAuthority());
        } catch (IOException failed) {
            throw new RegistrationFailed(silent, request.uri().getRawAuthority());
        }
    }
}
