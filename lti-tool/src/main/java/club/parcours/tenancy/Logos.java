package club.parcours.tenancy;

import club.parcours.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/** The logo of the organisation we work for. */
@ApplicationScoped
class Logos {
    @Inject
    EntityManager entities;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    void keep(Optional<Logo> logo) {
        entities.createQuery("delete from TenantLogo l").executeUpdate();
        logo.ifPresent(fresh -> entities.persist(new TenantLogo(ids.next(), clock.instant(), fresh.bytes())));
        entities.flush();
    }

    Optional<byte[]> kept() {
        return entities.createQuery("select l from TenantLogo l", TenantLogo.class)
                .getResultStream().findFirst().map(TenantLogo::bytes);
    }
}
