package club.parcours.people;

import club.parcours.kernel.Role;
import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a roster that is being read; gone when it is applied or given up. Not anybody's row yet, so what it holds
 * is sealed for the reading.
 */
@Entity
@Table(name = "roster_member")
class RosterMember extends TenantOwned {
    @Column(name = "cohort_id", nullable = false, updatable = false)
    private UUID cohort;

    @Column(nullable = false, updatable = false)
    private UUID run;

    @Column(nullable = false, updatable = false)
    private int place;

    @Column(name = "subject_hash", nullable = false, updatable = false)
    private byte[] subjectHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Role role;

    @Column(nullable = false, updatable = false)
    private byte[] subject;

    @Column(updatable = false)
    private byte @Nullable [] name;

    @Column(name = "groups_in", updatable = false)
    private @Nullable String groups;

    protected RosterMember() {}

    RosterMember(UUID id, Instant now, UUID cohort, UUID run, int place, byte[] subjectHash, Role role) {
        super(id, now);
        this.cohort = cohort;
        this.run = run;
        this.place = place;
        this.subjectHash = subjectHash;
        this.role = role;
    }

    RosterMember holding(byte[] subject, Optional<byte[]> name) {
        this.subject = subject;
        this.name = name.orElse(null);
        return this;
    }

    RosterMember in(List<String> groups) {
        this.groups = groups.isEmpty() ? null : String.join("\n", groups);
        return this;
    }

    /** The LMS's ids of their groups, one a line. */
    @Nullable String groups() {
        return groups;
    }

    byte[] subjectHash() {
        return subjectHash;
    }

    Role role() {
        return role;
    }

    byte[] subject() {
        return subject;
    }

    Optional<byte[]> name() {
        return Optional.ofNullable(name);
    }
}
