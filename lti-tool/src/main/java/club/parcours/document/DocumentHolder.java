package club.parcours.document;

import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.PersonalDataHolder;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Gives out and erases what a person chose and wrote for documents. */
@ApplicationScoped
class DocumentHolder implements PersonalDataHolder {
    @Inject
    DocumentDrafts drafts;

    @Inject
    Vault vault;

    /** What the export says of one document. */
    record Kept(String kind, Instant savedAt, Told document) {}

    @Override
    public String room() {
        return "document";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(DocumentDraft.class);
    }

    @Override
    public Object export(PersonId person) {
        PersonSeal seal = vault.of(person);
        return drafts.of(person).stream()
                .map(draft -> new Kept(draft.kind().id(), draft.savedAt(), draft.told(seal))).toList();
    }

    @Override
    public void erase(PersonId person) {
        drafts.removeAll(person);
    }
}
