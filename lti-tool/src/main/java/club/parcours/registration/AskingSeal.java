package club.parcours.registration;

import club.parcours.kernel.MasterKey;
import club.parcours.kernel.Seal;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Puts what was shown into the form that agrees to it: nothing is stored, and nobody else can make one up. */
@ApplicationScoped
class AskingSeal {
    private static final String PLACE = "registration-asking";

    @Inject
    MasterKey master;

    @Inject
    Clock clock;

    private Seal seal;

    @PostConstruct
    void derive() {
        seal = new Seal(master.derive(PLACE));
    }

    String seal(Asking asking) {
        String plain = String.join("\n", asking.invitation().toString(),
                String.valueOf(asking.expires().toEpochMilli()), asking.address(), asking.token().orElse(""),
                asking.essence());
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(seal.seal(PLACE, plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws Refused if it was not sealed here, or too long ago */
    Asking open(String sealed) {
        Asking asking = opened(sealed);
        if (!clock.instant().isBefore(asking.expires())) {
            throw new Refused(Trouble.FORM_EXPIRED);
        }
        return asking;
    }

    private Asking opened(String sealed) {
        try {
            byte[] plain = seal.open(PLACE, Base64.getUrlDecoder().decode(sealed));
            String[] lines = new String(plain, StandardCharsets.UTF_8).split("\n", 5);
            return new Asking(UUID.fromString(lines[0]), lines[2],
                    Optional.of(lines[3]).filter(token -> !token.isEmpty()), lines[4],
                    Instant.ofEpochMilli(Long.parseLong(lines[1])));
        } catch (Seal.Broken | IllegalArgumentException foreign) {
            throw new Refused(Trouble.FORM_UNKNOWN);
        }
    }
}
