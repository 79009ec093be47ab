package club.parcours.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Links and sessions of operators. */
@ApplicationScoped
class OperatorSessions {
    @Inject
    EntityManager entities;

    void add(Object fresh) {
        entities.persist(fresh);
    }

    /** Removes a link that still holds; returns whether there was one. Of two who try at once, one succeeds. */
    boolean spend(String hash, Instant now) {
        return entities.createQuery("delete from OperatorLink l where l.hash = :hash and l.expiresAt > :now")
                .setParameter("hash", hash).setParameter("now", now)
                .executeUpdate() == 1;
    }

    Optional<OperatorSession> session(String hash) {
        return Optional.ofNullable(entities.find(OperatorSession.class, hash));
    }

    void end(String hash) {
        entities.createQuery("delete from OperatorSession s where s.hash = :hash")
                .setParameter("hash", hash)
                .executeUpdate();
    }

    void sweep(Instant now) {
        entities.createQuery("delete from OperatorLink l where l.expiresAt <= :now")
                .setParameter("now", now).executeUpdate();
        entities.createQuery("delete from OperatorSession s where s.expiresAt <= :now")
                .setParameter("now", now).executeUpdate();
    }
}
