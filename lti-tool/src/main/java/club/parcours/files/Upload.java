package club.parcours.files;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file on its way. Each piece that was acknowledged is a sealed block in the storage; this row knows their order. */
@Entity
@Table(name = "upload")
class Upload extends TenantOwned {
    /** Pieces smaller than need be are taken, but not without end. */
    static final int MOST_PARTS = 400;

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "whole", nullable = false, updatable = false)
    private long whole;

    @Column(name = "received", nullable = false)
    private long received;

    @Column(name = "parts", nullable = false)
    private String parts;

    @Column(name = "touched_at", nullable = false)
    private Instant touchedAt;

    @Column(name = "file_id")
    private @Nullable UUID file;

    @Column(name = "refusal")
    private @Nullable String refusal;

    protected Upload() {}

    Upload(UUID id, Instant now, PersonId person, long whole) {
        super(id, now);
        this.person = person;
        this.whole = whole;
        this.parts = "";
        this.touchedAt = now;
    }

    /** The next piece. @throws Conflict if another came first @throws Invalid if it is one too many, or too long */
    void append(String part, long offset, int length, Instant now) {
        if (offset != received || settled()) {
            throw new Conflict();
        }
        if (received + length > whole || parts().size() >= MOST_PARTS) {
            throw new Invalid("file", "files.broken");
        }
        parts = parts.isEmpty() ? part : parts + " " + part;
        received += length;
        touchedAt = now;
    }

    /** @throws Conflict if it was checked already */
    void mustWait() {
        if (settled()) {
            throw new Conflict();
        }
    }

    void became(UUID file) {
        this.file = file;
        parts = "";
    }

    void refused(String key) {
        refusal = key;
        parts = "";
    }

    /** Names of the pieces, in order. */
    List<String> parts() {
        return parts.isEmpty() ? List.of() : List.of(parts.split(" "));
    }

    boolean complete() {
        return received == whole;
    }

    /** Whether it has been checked, with whatever result. */
    boolean settled() {
        return file != null || refusal != null;
    }

    Instant restsUntil() {
        return touchedAt.plus(settled() ? FileRest.UNKEPT : FileRest.UNFINISHED);
    }

    long whole() {
        return whole;
    }

    long received() {
        return received;
    }

    Optional<UUID> file() {
        return Optional.ofNullable(file);
    }

    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    PersonId person() {
        return person;
    }
}
