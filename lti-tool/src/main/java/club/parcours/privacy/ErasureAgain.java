package club.parcours.privacy;

import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.PersonId;
import club.parcours.outbox.Outcome;
import club.parcours.outbox.ParcelHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Forgets once more who was erased, and sees that they stand on the list. Idempotent: who is forgotten is not forgotten twice. */
@ApplicationScoped
class ErasureAgain implements ParcelHandler {
    static final String KIND = "erasure";

    @Inject
    Erasure erasure;

    @Inject
    ErasedList list;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome handle(String key, String body) {
        PersonId person = PersonId.fromString(key);
        erasure.forget(person);
        list.add(CurrentTenant.id(), person);
        return new Outcome.Done();
    }

    @Override
    public void givenUp(String key) {
        // An operator sees this one among those given up, and can have it tried again.
    }
}
