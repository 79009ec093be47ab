package club.parcours.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The frameworks of organisations on file, and their versions; a version is only ever added. */
@ApplicationScoped
class OwnFrameworks {
    @Inject
    EntityManager entities;

    void add(Object fresh) {
        entities.persist(fresh);
    }

    void remove(OwnFramework framework) {
        entities.remove(framework);
    }

    void flush() {
        entities.flush();
    }

    /** In the order in which they were made. One statement. */
    List<OwnFramework> all() {
        return entities.createQuery("select f from OwnFramework f order by f.createdAt, f.id", OwnFramework.class)
                .getResultList();
    }

    Optional<OwnFramework> one(String code) {
        return entities.createQuery("select f from OwnFramework f where f.code = :code", OwnFramework.class)
                .setParameter("code", code)
                .getResultStream().findFirst();
    }

    /** The latest version of each, by its label. One statement. */
    List<PublishedFramework> latest() {
        return entities.createQuery("select v from PublishedFramework v where not exists (select 1 from PublishedFramework n"
                        + " where n.framework = v.framework and n.number > v.number) order by v.label", PublishedFramework.class)
                .getResultList();
    }

    Optional<PublishedFramework> latest(UUID framework) {
        return entities.createQuery("select v from PublishedFramework v where v.framework = :framework order by v.number desc",
                        PublishedFramework.class)
                .setParameter("framework", framework)
                .setMaxResults(1)
                .getResultStream().findFirst();
    }

    /** Those that are named. One statement. */
    List<PublishedFramework> named(Collection<String> labels) {
        return entities.createQuery("select v from PublishedFramework v where v.label in (:labels)", PublishedFramework.class)
                .setParameter("labels", labels)
                .getResultList();
    }

    /** Of one framework, the latest first, without entries. One statement. */
    List<PastVersion> versions(UUID framework) {
        return entities.createQuery("select new club.parcours.framework.PastVersion(v.label, v.number, v.title, v.createdAt)"
                        + " from PublishedFramework v where v.framework = :framework order by v.number desc", PastVersion.class)
                .setParameter("framework", framework)
                .getResultList();
    }
}
