package club.parcours.launch;

import club.parcours.kernel.MasterKey;
import club.parcours.kernel.Seal;
import club.parcours.lti.LaunchRejected;
import club.parcours.lti.Reason;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts an attempt into an address or a form, so that nothing is stored for it and nobody else can make one up. */
@ApplicationScoped
class AttemptSeal {
    private static final String PLACE = "login-attempt";

    @Inject
    MasterKey master;

    @Inject
    Clock clock;

    private Seal seal;

    @PostConstruct
    void derive() {
        seal = new Seal(master.derive(PLACE));
    }

    String seal(Attempt attempt) {
        String plain = String.join("\n", attempt.cookie(), attempt.secretHash(),
                String.valueOf(attempt.expires().toEpochMilli()), encoded(attempt.parameters()));
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(seal.seal(PLACE, plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws LaunchRejected if it was not sealed here, or too long ago */
    Attempt open(String sealed) {
        Attempt attempt = opened(sealed);
        if (!clock.instant().isBefore(attempt.expires())) {
            throw new LaunchRejected(Reason.STATE_EXPIRED);
        }
        return attempt;
    }

    private Attempt opened(String sealed) {
        try {
            byte[] plain = seal.open(PLACE, Base64.getUrlDecoder().decode(sealed));
            String[] lines = new String(plain, StandardCharsets.UTF_8).split("\n", 4);
            return new Attempt(lines[0], lines[1], Instant.ofEpochMilli(Long.parseLong(lines[2])),
                    Form.of(lines[3]).fields());
        } catch (Seal.Broken | IllegalArgumentException foreign) {
            throw new LaunchRejected(Reason.STATE_UNKNOWN);
        }
    }

    private static String encoded(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
