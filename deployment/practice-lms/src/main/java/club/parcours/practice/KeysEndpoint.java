package club.parcours.practice;

import java.util.Optional;

/** Publishes the key of a site. */
final class KeysEndpoint {

    private final Faults faults;

    KeysEndpoint(Faults faults) {
        this.faults = faults;
    }

    void handle(Call call) {
        faults.delay(Fault.JWKS_SLOW);
        Optional<String> elsewhere = faults.take(Fault.JWKS_REDIRECT);
        if (faults.strikes(Fault.JWKS_500)) {
            call.answer(500, Call.HTML, "");
        } else if (faults.strikes(Fault.JWKS_EMPTY)) {
            call.answer(200, Call.JSON, "{\"keys\":[]}");
        } else if (elsewhere.isPresent()) {
            call.redirect(302, elsewhere.get().isEmpty() ? "/lti/certs/moved" : elsewhere.get());
        } else {
            moved(call);
        }
    }

    /** Where the redirect leads. */
    void moved(Call call) {
        call.answer(200, Call.JSON, call.site().key().published());
    }
}
