package club.parcours.people;

import club.parcours.kernel.Role;
import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody in a course, as they last came. The role is for lists; rights come with each launch. */
@Entity
@Table(name = "enrolment")
class Enrolment extends TenantOwned {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "cohort_id", updatable = false)
    private Cohort cohort;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role role;

    @Column(name = "last_seen", nullable = false)
    private Instant lastSeen;

    protected Enrolment() {}

    Enrolment(UUID id, Instant now, Cohort cohort, Person person, Role role) {
        super(id, now);
        this.cohort = cohort;
        this.person = person;
        this.role = role;
        this.lastSeen = now;
    }

    void seen(Role role, Instant now) {
        this.role = role;
        if (lastSeen.plus(Person.SEEN).isBefore(now)) {
            lastSeen = now;
        }
    }

    Cohort cohort() {
        return cohort;
    }

    Role role() {
        return role;
    }

    Instant lastSeen() {
        return lastSeen;
    }
}
