package club.parcours.files;

import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Which recordings have, or may have, a second form that other phones play. */
@ApplicationScoped
@Transactional
class SecondForms {
    /** In which phones play everything. */
    static final String MEDIA_TYPE = "audio/mp4";

    @Inject
    StoredFiles files;

    @Inject
    Vault vault;

    /** A recording that has none and is not in that form by itself; nothing if it is gone. @throws club.parcours.kernel.NotFound if its owner is */
    public Optional<OpenedFile> wanting(UUID id) {
        return files.one(id).filter(StoredFile::wantsSecond).map(file -> new OpenedFile(file.view(), vault.of(file.person()), 0));
    }

    /** @return whether the file is still there */
    public boolean made(UUID id, long bytes) {
        Optional<StoredFile> file = files.one(id);
        file.ifPresent(one -> one.second(bytes));
        return file.isPresent();
    }
}
