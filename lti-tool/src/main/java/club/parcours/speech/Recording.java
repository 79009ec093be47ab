package club.parcours.speech;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Words of ours that somebody of the organisation recorded. The sound is a file of theirs, sealed with their key. */
@Entity
@Table(name = "text_recording")
class Recording extends TenantOwned {
    @Column(name = "person_id", nullable = false)
    private PersonId person;

    @Column(name = "words_key", nullable = false, updatable = false)
    private String words;

    @Column(name = "language", nullable = false, updatable = false)
    private String language;

    @Column(name = "file_id", nullable = false)
    private UUID file;

    protected Recording() {}

    Recording(UUID id, Instant now, Utterance utterance, PersonId person, UUID file) {
        super(id, now);
        this.words = utterance.key();
        this.language = utterance.language();
        spokenBy(person, file);
    }

    /** Somebody spoke it anew. */
    void spokenBy(PersonId person, UUID file) {
        this.person = person;
        this.file = file;
    }

    PersonId person() {
        return person;
    }

    /** Key of the words. */
    String words() {
        return words;
    }

    String language() {
        return language;
    }

    UUID file() {
        return file;
    }
}
