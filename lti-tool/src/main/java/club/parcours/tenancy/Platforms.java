package club.parcours.tenancy;

import club.parcours.lti.DeploymentState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisations, registrations and deployments on file. */
@ApplicationScoped
class Platforms {
    @Inject
    EntityManager entities;

    void add(Object fresh) {
        entities.persist(fresh);
        entities.flush();
    }

    Optional<Tenant> tenant(String name) {
        return entities.createQuery("select t from Tenant t where t.name = :name", Tenant.class)
                .setParameter("name", name)
                .getResultStream().findFirst();
    }

    Optional<Tenant> tenant(UUID id) {
        return Optional.ofNullable(entities.find(Tenant.class, id));
    }

    Optional<PlatformRegistration> registration(String issuer, String clientId) {
        return entities.createQuery("select r from PlatformRegistration r"
                        + " where r.issuer = :issuer and r.clientId = :client", PlatformRegistration.class)
                .setParameter("issuer", issuer)
                .setParameter("client", clientId)
                .getResultStream().findFirst();
    }

    Optional<PlatformRegistration> registration(UUID id) {
        return Optional.ofNullable(entities.find(PlatformRegistration.class, id));
    }

    /** Nobody else changes what belongs to the registration until this transaction ends. */
    Optional<PlatformRegistration> locked(UUID id) {
        return Optional.ofNullable(entities.find(PlatformRegistration.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    boolean usedByAnother(String issuer, UUID tenant) {
        return entities.createQuery("select count(r) from PlatformRegistration r"
                        + " where r.issuer = :issuer and r.tenant <> :tenant", Long.class)
                .setParameter("issuer", issuer)
                .setParameter("tenant", tenant)
                .getSingleResult() > 0;
    }

    Optional<Invitation> invitation(UUID id) {
        return Optional.ofNullable(entities.find(Invitation.class, id));
    }

    Optional<PlatformDeployment> deployment(UUID id) {
        return Optional.ofNullable(entities.find(PlatformDeployment.class, id));
    }

    /** Oldest first. */
    List<PlatformDeployment> waiting() {
        return entities.createQuery("select d from PlatformDeployment d where d.state = :state"
                        + " order by d.createdAt, d.id", PlatformDeployment.class)
                .setParameter("state", DeploymentState.PENDING)
                .getResultList();
    }

    /** How many wait. */
    long waiting(UUID registration) {
        return entities.createQuery("select count(d) from PlatformDeployment d"
                        + " where d.registration = :registration and d.state = :state", Long.class)
                .setParameter("registration", registration)
                .setParameter("state", DeploymentState.PENDING)
                .getSingleResult();
    }

    Optional<PlatformDeployment> deployment(UUID registration, String deployment) {
        return entities.createQuery("select d from PlatformDeployment d"
                        + " where d.registration = :registration and d.deployment = :deployment",
                        PlatformDeployment.class)
                .setParameter("registration", registration)
                .setParameter("deployment", deployment)
                .getResultStream().findFirst();
    }

    /** One statement, which changes nothing once it was done. */
    void launched(UUID registration, String deployment, Instant now) {
        entities.createQuery("update PlatformDeployment d set d.launchedAt = :now"
                        + " where d.registration = :registration and d.deployment = :deployment and d.launchedAt is null")
                .setParameter("now", now)
                .setParameter("registration", registration)
                .setParameter("deployment", deployment)
                .executeUpdate();
    }

    List<Tenant> tenants() {
        return entities.createQuery("select t from Tenant t", Tenant.class).getResultList();
    }

    List<PlatformRegistration> registrations() {
        return entities.createQuery("select r from PlatformRegistration r", PlatformRegistration.class)
                .getResultList();
    }

    List<PlatformDeployment> deployments() {
        return entities.createQuery("select d from PlatformDeployment d", PlatformDeployment.class).getResultList();
    }
}
