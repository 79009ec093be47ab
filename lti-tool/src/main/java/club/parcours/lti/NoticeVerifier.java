package club.parcours.lti;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Checks notices as strictly as launches, but for what only a browser can prove: signature, issuer, audience, times,
 * version and deployment (Platform Notification Service 1.0, section 3).
 */
public final class NoticeVerifier {
    private static final int LONGEST = 64 * 1024;

    private final Registrations registrations;
    private final PlatformKeys keys;
    private final OnceOnly onceOnly;
    private final OpenIdRules openId;
    private final MessageRules message;
    private final StrictJson json = new StrictJson();

    public NoticeVerifier(Registrations registrations, PlatformKeys keys, OnceOnly onceOnly, ToolAddress tool,
                          Clock clock) {
        this.registrations = registrations;
        this.keys = keys;
        this.onceOnly = onceOnly;
        this.openId = new OpenIdRules(clock);
        this.message = new MessageRules(registrations, tool);
    }

    /** Nothing is fetched for a notice that is not meant for us. @throws LaunchRejected at the first check that fails */
    public Notice verify(String jwt) {
        if (jwt.length() > LONGEST) {
            throw new LaunchRejected(Reason.LAUNCH_TOO_LARGE);
        }
        CompactToken token = new CompactToken(jwt, json);
        Claims claims = new Claims(token.payload());
        Registration registration = registrationOf(claims);
        try {
            String algorithm = token.algorithm(registration.algorithms());
            keys.verify(token, token.kid(), algorithm, registration);
            openId.checkAlone(claims, registration);
            message.checkNotice(claims, registration);
            return read(claims, registration);
        } catch (LaunchRejected rejected) {
            throw rejected.of(registration.id());
        }
    }

    /** Once what it says is kept. @return false if it had come before, on whichever node */
    public boolean spend(Notice notice) {
        return onceOnly.spend(notice.registration(), new Sha256("notice|" + notice.nonce()).base64url(), notice.until());
    }

    private Registration registrationOf(Claims claims) {
        List<Registration> meant = registrations.byIssuer(claims.text("iss").orElse("")).stream()
                .filter(registration -> openId.isFor(claims, registration)).toList();
        if (meant.size() != 1) {
            throw new LaunchRejected(meant.isEmpty() ? Reason.REGISTRATION_UNKNOWN : Reason.AMBIGUOUS_REGISTRATION);
        }
        return meant.get(0);
    }

    private static Notice read(Claims claims, Registration registration) {
        LaunchReader reader = new LaunchReader(claims);
        String nonce = claims.text("nonce").or(() -> claims.text("jti"))
                .orElseThrow(() -> new LaunchRejected(Reason.NONCE_MISSING));
        String type = reader.noticeType().orElseThrow(() -> new LaunchRejected(Reason.MESSAGE_TYPE_MISSING));
        Optional<Context> course = reader.context();
        if (type.equals(Notice.COPY) && course.isEmpty()) {
            throw new LaunchRejected(Reason.CONTEXT_MISSING);
        }
        Instant until = Instant.ofEpochSecond(claims.number("exp").orElseThrow().longValue()).plus(OpenIdRules.SKEW);
        return new Notice(registration.id(), claims.text(Claims.LTI + "deployment_id").orElseThrow(), type, course,
                reader.origins(), nonce, until);
    }
}
