package club.parcours.portfolio;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import club.parcours.privacy.PersonSeal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry, or a step, as it was told before: sealed as it was, kept when other words took their place. */
@Entity
@Table(name = "portfolio_edition")
class EntryEdition extends TenantOwned {
    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "entry_id", nullable = false, updatable = false)
    private UUID entry;

    @Column(name = "entry_text", nullable = false, updatable = false)
    private byte[] text;

    @Column(name = "choice", updatable = false)
    private byte @Nullable [] choice;

    @Column(name = "fields", updatable = false)
    private byte @Nullable [] fields;

    @Column(name = "language", nullable = false, updatable = false)
    private String language;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    /** What an entry says, sealed. */
    record Words(byte[] text, byte @Nullable [] choice, byte @Nullable [] fields, String language, Instant writtenAt) {}

    protected EntryEdition() {}

    EntryEdition(UUID id, Instant now, PersonId person, UUID entry, Words words) {
        super(id, now);
        this.person = person;
        this.entry = entry;
        this.text = words.text();
        this.choice = words.choice();
        this.fields = words.fields();
        this.language = words.language();
        this.writtenAt = words.writtenAt();
    }

    EditionView view(PersonSeal seal) {
        return new EditionView(entry, seal.open(Entry.TEXT, text),
                Optional.ofNullable(choice).map(id -> seal.open(Entry.CHOICE, id)), language, writtenAt,
                Optional.ofNullable(fields).map(json -> Fields.ofJson(seal.open(Entry.FIELDS, json))).orElse(Map.of()));
    }
}
