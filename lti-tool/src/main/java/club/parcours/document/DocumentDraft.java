package club.parcours.document;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import club.parcours.privacy.PersonSeal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a person chose for a document; one per kind. */
@Entity
@Table(name = "document_draft")
class DocumentDraft extends TenantOwned {
    private static final String BODY = "document_draft.body";

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private Kind kind;

    @Column(name = "body", nullable = false)
    private byte[] body;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    protected DocumentDraft() {}

    DocumentDraft(UUID id, Instant now, PersonId person, Kind kind) {
        super(id, now);
        this.person = person;
        this.kind = kind;
    }

    DocumentDraft tell(Told told, PersonSeal seal, Instant now) {
        body = seal.seal(BODY, told.json());
        savedAt = now;
        return this;
    }

    Told told(PersonSeal seal) {
        return Told.ofJson(seal.open(BODY, body));
    }

    PersonId person() {
        return person;
    }

    Kind kind() {
        return kind;
    }

    Instant savedAt() {
        return savedAt;
    }
}
