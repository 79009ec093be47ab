package club.parcours.tenancy;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Our key pairs in the database. Each call is a transaction of its own: a lost race to add one must spoil no other. */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
class KeysOnFile {
    @Inject
    EntityManager entities;

    /** Newest first. */
    List<ToolKey> all() {
        return entities.createQuery("select k from ToolKey k order by k.createdAt desc, k.id", ToolKey.class)
                .getResultList();
    }

    void add(ToolKey key) {
        entities.persist(key);
        entities.flush();
    }
}
