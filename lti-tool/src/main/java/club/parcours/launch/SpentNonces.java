package club.parcours.launch;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Nonces on file; each call is a transaction of its own, committed when it returns. */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
class SpentNonces {
    @Inject
    EntityManager entities;

    /** @throws jakarta.persistence.PersistenceException if it was spent before */
    void add(UUID registration, String nonceHash, Instant until) {
        entities.persist(new SpentNonce(registration, nonceHash, until));
        entities.flush();
    }

    boolean has(UUID registration, String nonceHash) {
        return entities.find(SpentNonce.class, new SpentNonce.Key(registration, nonceHash)) != null;
    }

    int removeExpired(Instant now) {
        return entities.createQuery("delete from SpentNonce n where n.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
