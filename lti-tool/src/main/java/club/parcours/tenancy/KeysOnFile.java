package club.parcours.tenancy;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Our key pairs in the database. */
@ApplicationScoped
@Transactional(MANDATORY)
class KeysOnFile {
    private static final String ALL = "select k from ToolKey k order by k.signsFrom desc, k.kid";

    @Inject
    EntityManager entities;

    /** Each call is a transaction of its own: a lost race to make the first key must spoil no other. */
    @Transactional(REQUIRES_NEW)
    List<ToolKey> all() {
        return entities.createQuery(ALL, ToolKey.class).getResultList();
    }

    @Transactional(REQUIRES_NEW)
    void add(ToolKey key) {
        put(key);
    }

    /** Within the caller's transaction, to be changed. */
    List<ToolKey> held() {
        return entities.createQuery(ALL, ToolKey.class).getResultList();
    }

    void put(ToolKey key) {
        entities.persist(key);
        entities.flush();
    }

    void remove(ToolKey key) {
        entities.remove(key);
    }
}
