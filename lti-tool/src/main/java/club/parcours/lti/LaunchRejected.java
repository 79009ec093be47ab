package club.parcours.lti;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A login or a launch that is not accepted.
 *
 * <p>The message is the reason's code and nothing else. Details are what the administrator of the platform needs to
 * see (which issuer arrived, which deployment): never a token, never a person; at most 200 characters each, without
 * control characters, not escaped.
 */
public final class LaunchRejected extends RuntimeException {
    private final Reason reason;
    private final transient Map<String, String> details;
    private final transient Optional<UUID> registration;
    private final transient Optional<URI> returnUrl;
    private final transient Optional<ClaimNames> claims;

    /** A refusal without details. */
    public LaunchRejected(Reason reason) {
        this(reason, Map.of());
    }

    /** A refusal with what the administrator should know. */
    public LaunchRejected(Reason reason, Map<String, String> details) {
        this(reason, shortened(details), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private LaunchRejected(Reason reason, Map<String, String> details, Optional<UUID> registration,
                           Optional<URI> returnUrl, Optional<ClaimNames> claims) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.details = details;
        this.registration = registration;
        this.returnUrl = returnUrl;
        this.claims = claims;
    }

    /** The same refusal, within a registration. */
    LaunchRejected of(UUID registration) {
        return new LaunchRejected(reason, details, Optional.of(registration), returnUrl, claims);
    }

    /** The same refusal, of a token that was verified. */
    LaunchRejected backTo(Optional<URI> returnUrl) {
        return new LaunchRejected(reason, details, registration, returnUrl, claims);
    }

    /** The same refusal, of a token that said something about these things. */
    LaunchRejected naming(ClaimNames names) {
        return new LaunchRejected(reason, details, registration, returnUrl, Optional.of(names));
    }

    public Reason reason() {
        return reason;
    }

    /** What arrived, by the name of the parameter or claim. */
    public Map<String, String> details() {
        return details;
    }

    /** The registration, once it is certain: its platform may frame the page that explains the refusal. */
    public Optional<UUID> registration() {
        return registration;
    }

    /** Where the platform wants the person back; only ever taken from a verified token. */
    public Optional<URI> returnUrl() {
        return returnUrl;
    }

    /** What the token spoke of, verified or not; empty if no token was read. */
    public Optional<ClaimNames> claims() {
        return claims;
    }

    private static Map<String, String> shortened(Map<String, String> details) {
        Map<String, String> safe = new LinkedHashMap<>();
        details.forEach((name, value) -> safe.put(name, new Text(200).line(value)));
        return Map.copyOf(safe);
    }
}
