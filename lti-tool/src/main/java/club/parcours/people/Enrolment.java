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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a course, as they last came, or as the roster names them if they never came. The role is for lists; rights
 * come with each launch.
 */
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

    @Column(name = "last_seen")
    private @Nullable Instant lastSeen;

    /** When the roster was first without them; whoever comes or stands in it again has not left. */
    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    /** Whether the roster ever named them, as there or as suspended: only then does it mean something that it does not. */
    @Column(nullable = false)
    private boolean named;

    /** Ids of the LMS's groups they are in, one a line. */
    @Column(name = "groups_in")
    private @Nullable String groups;

    @Column(name = "called_at")
    private @Nullable Instant calledAt;

    protected Enrolment() {}

    Enrolment(UUID id, Instant now, Cohort cohort, Person person, Role role) {
        super(id, now);
        this.cohort = cohort;
        this.person = person;
        this.role = role;
    }

    void seen(Role role, Instant now) {
        this.role = role;
        leftAt = null;
        if (lastSeen == null || lastSeen.plus(Person.SEEN).isBefore(now)) {
            lastSeen = now;
        }
    }

    /** The roster names them. What they are is the launches' to say, once there was one. */
    void listed(Role role) {
        leftAt = null;
        named = true;
        if (lastSeen == null) {
            this.role = role;
        }
    }

    /** The roster knows them, whatever it says of them. */
    void know() {
        named = true;
    }

    /** It is done with them; whoever comes again is let in by the LMS, whatever its roster says. */
    void dismiss() {
        named = false;
    }

    /** @param groups the LMS's ids, one a line; nothing for none */
    void inGroups(@Nullable String groups) {
        this.groups = groups;
    }

    /** The roster is without them; since when stays as it was first. */
    void leave(Instant now) {
        leftAt = leftAt == null ? now : leftAt;
    }

    /** Those who run the course called them. */
    void call(Instant now) {
        calledAt = now;
    }

    Optional<Instant> called() {
        return Optional.ofNullable(calledAt);
    }

    Cohort cohort() {
        return cohort;
    }

    Person person() {
        return person;
    }

    Role role() {
        return role;
    }

    Optional<Instant> lastSeen() {
        return Optional.ofNullable(lastSeen);
    }
}
