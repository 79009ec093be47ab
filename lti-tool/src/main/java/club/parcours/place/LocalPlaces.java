package club.parcours.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The places on file. */
@ApplicationScoped
class LocalPlaces {
    @Inject
    EntityManager entities;

    void add(LocalPlace place) {
        entities.persist(place);
    }

    void remove(LocalPlace place) {
        entities.remove(place);
    }

    void flush() {
        entities.flush();
    }

    /** In the order in which they were added. One statement. */
    List<LocalPlace> of(UUID scope) {
        return entities.createQuery("select p from LocalPlace p where p.scope = :scope order by p.createdAt, p.id",
                        LocalPlace.class)
                .setParameter("scope", scope)
                .getResultList();
    }

    /** Those of a course and of its organisation. One statement. */
    List<LocalPlace> around(UUID cohort, UUID organisation) {
        return entities.createQuery("select p from LocalPlace p where p.scope in (:cohort, :organisation)"
                        + " order by p.createdAt, p.id", LocalPlace.class)
                .setParameter("cohort", cohort).setParameter("organisation", organisation)
                .getResultList();
    }

    Optional<LocalPlace> one(UUID scope, UUID id) {
        return entities.createQuery("select p from LocalPlace p where p.scope = :scope and p.id = :id", LocalPlace.class)
                .setParameter("scope", scope).setParameter("id", id)
                .getResultStream().findFirst();
    }
}
