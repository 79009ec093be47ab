package club.parcours.privacy;

import club.parcours.kernel.PersonId;
import club.parcours.outbox.Outcome;
import club.parcours.outbox.ParcelHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Forgets once more who was erased. Idempotent: who is forgotten is not forgotten twice. */
@ApplicationScoped
class ErasureAgain implements ParcelHandler {
    static final String KIND = "erasure";

    @Inject
    Erasure erasure;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome handle(String key, String body) {
        erasure.forget(PersonId.fromString(key));
        return new Outcome.Done();
    }

    @Override
    public void givenUp(String key) {
        // An operator sees this one among those given up, and can have it tried again.
    }
}
