package club.parcours.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives the repositories their entity manager, which joins whatever transaction is running. */
@ApplicationScoped
class Persistence {
    @Produces
    @PersistenceContext(unitName = "club")
    private EntityManager entities;
}
