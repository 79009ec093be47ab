package club.parcours.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

    Optional<Tenant> tenant(UUID id) {
        return Optional.ofNullable(entities.find(Tenant.class, id));
    }

    Optional<PlatformDeployment> deployment(UUID id) {
        return Optional.ofNullable(entities.find(PlatformDeployment.class, id));
    }

    Optional<PlatformDeployment> deployment(UUID registration, String deployment) {
        return entities.createQuery("select d from PlatformDeployment d"
                        + " where d.registration = :registration and d.deployment = :deployment",
                        PlatformDeployment.class)
                .setParameter("registration", registration)
                .setParameter("deployment", deployment)
                .getResultStream().findFirst();
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
