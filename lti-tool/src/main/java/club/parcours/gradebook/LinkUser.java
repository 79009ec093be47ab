package club.parcours.gradebook;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A learner who opened a link, and who they are for its platform. */
@Entity
@Table(name = "link_user")
class LinkUser extends TenantOwned {
    /** Where the id is sealed for. */
    static final String SEALED = "link_user.user_id";

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "graded_link_id", nullable = false, updatable = false)
    private GradedLink link;

    @Column(name = "user_id", nullable = false)
    private byte[] userId;

    protected LinkUser() {}

    LinkUser(UUID id, Instant now, PersonId person, GradedLink link, byte[] userId) {
        super(id, now);
        this.person = person;
        this.link = link;
        this.userId = userId;
    }

    PersonId person() {
        return person;
    }

    GradedLink link() {
        return link;
    }

    byte[] userId() {
        return userId;
    }
}
