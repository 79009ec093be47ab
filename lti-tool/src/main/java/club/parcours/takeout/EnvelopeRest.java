package club.parcours.takeout;

import club.parcours.outbox.Outcome;
import club.parcours.outbox.ParcelHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Removes a finished envelope when its week is over, or the way to it from outside. Idempotent: what is gone is not removed twice. */
@ApplicationScoped
class EnvelopeRest implements ParcelHandler {
    static final String KIND = "takeout-rest";

    @Inject
    Takeout takeout;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome handle(String key, String body) {
        return takeout.expire(UUID.fromString(body), UUID.fromString(key)).<Outcome>map(Outcome.NotYet::new)
                .orElseGet(Outcome.Done::new);
    }

    @Override
    public void givenUp(String key) {
        // An operator sees this one among those given up; nobody can fetch the envelope any more.
    }
}
