package club.parcours.tenancy;

import club.parcours.lti.DeploymentState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One use of the tool in an LMS; it belongs to the organisation its launches belong to. */
@Entity
@Table(name = "platform_deployment")
class PlatformDeployment {
    @Id
    private UUID id;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    @Column(name = "tenant_id", nullable = false)
    private UUID tenant;

    @Column(name = "registration_id", nullable = false, updatable = false)
    private UUID registration;

    @Column(name = "deployment_id", nullable = false, updatable = false)
    private String deployment;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DeploymentState state;

    /** When the first launch came. */
    @Column(name = "launched_at")
    private @Nullable Instant launchedAt;

    protected PlatformDeployment() {}

    PlatformDeployment(UUID id, Instant now, UUID tenant, UUID registration, String deployment) {
        this(id, now, tenant, registration, deployment, DeploymentState.ENABLED);
    }

    private PlatformDeployment(UUID id, Instant now, UUID tenant, UUID registration, String deployment,
                               DeploymentState state) {
        this.id = id;
        this.createdAt = now;
        this.tenant = tenant;
        this.registration = registration;
        this.deployment = deployment;
        this.state = state;
    }

    /** One that nobody told us of. */
    static PlatformDeployment waiting(UUID id, Instant now, UUID tenant, UUID registration, String deployment) {
        return new PlatformDeployment(id, now, tenant, registration, deployment, DeploymentState.PENDING);
    }

    void decide(UUID owner, DeploymentState decision) {
        tenant = owner;
        state = decision;
    }

    /** Lets it in if it waits. */
    void welcome(UUID owner) {
        if (state == DeploymentState.PENDING) {
            decide(owner, DeploymentState.ENABLED);
        }
    }

    UUID id() {
        return id;
    }

    Instant since() {
        return createdAt;
    }

    void open(boolean welcome) {
        state = welcome ? DeploymentState.ENABLED : DeploymentState.DISABLED;
    }

    boolean waits() {
        return state == DeploymentState.PENDING;
    }

    DeploymentView view(String organisation) {
        return new DeploymentView(id, registration, deployment, tenant, organisation, state == DeploymentState.ENABLED,
                waits(), launchedAt != null, createdAt);
    }

    UUID tenant() {
        return tenant;
    }

    UUID registration() {
        return registration;
    }

    String deployment() {
        return deployment;
    }

    DeploymentState state() {
        return state;
    }

    /** @return whether that was anything new */
    boolean become(DeploymentState wanted) {
        boolean different = state != wanted;
        state = wanted;
        return different;
    }
}
