package club.parcours.files;

import club.parcours.kernel.CurrentTenant;
import club.parcours.outbox.Outcome;
import club.parcours.outbox.ParcelHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Removes the blocks of what is not on file any more. Idempotent: what is gone can be removed again. */
@ApplicationScoped
class FileRemoval implements ParcelHandler {
    static final String KIND = "file-removal";

    @Inject
    Storage storage;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome handle(String key, String body) {
        storage.removeAll(Blocks.folder(CurrentTenant.id(), UUID.fromString(key)));
        return new Outcome.Done();
    }

    @Override
    public void givenUp(String key) {
        // An operator sees this one among those given up, and can have it tried again.
    }
}
