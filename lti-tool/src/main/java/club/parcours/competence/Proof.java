package club.parcours.competence;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import club.parcours.privacy.PersonSeal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the owner's portfolio that shows what a claim says, and where it happened. */
@Entity
@Table(name = "claim_evidence")
class Proof extends TenantOwned {
    private static final String CONTEXT = "claim_evidence.context";

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "claim_id", nullable = false, updatable = false)
    private UUID claim;

    @Column(name = "entry_id", nullable = false, updatable = false)
    private UUID entry;

    @Column(name = "context")
    private byte @Nullable [] context;

    protected Proof() {}

    Proof(UUID id, Instant now, Claim claim, UUID entry) {
        super(id, now);
        this.person = claim.person();
        this.claim = claim.id();
        this.entry = entry;
    }

    void happened(Optional<String> where, PersonSeal seal) {
        context = where.map(id -> seal.seal(CONTEXT, id)).orElse(null);
    }

    Optional<String> context(PersonSeal seal) {
        return Optional.ofNullable(context).map(sealed -> seal.open(CONTEXT, sealed));
    }

    UUID claim() {
        return claim;
    }

    UUID entry() {
        return entry;
    }
}
