package club.parcours.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Notices and the wishes for them. */
@ApplicationScoped
class Told {
    @Inject
    EntityManager entities;

    void add(Object fresh) {
        entities.persist(fresh);
        entities.flush();
    }

    Optional<CopyNotice> notice(UUID registration, String deployment, String context) {
        return entities.createQuery("select n from CopyNotice n where n.registration = :registration"
                        + " and n.deployment = :deployment and n.context = :context", CopyNotice.class)
                .setParameter("registration", registration).setParameter("deployment", deployment)
                .setParameter("context", context)
                .getResultStream().findFirst();
    }

    Optional<NoticeHandler> handler(UUID registration, String deployment) {
        return entities.createQuery("select h from NoticeHandler h where h.registration = :registration"
                        + " and h.deployment = :deployment", NoticeHandler.class)
                .setParameter("registration", registration).setParameter("deployment", deployment)
                .getResultStream().findFirst();
    }

    Optional<NoticeHandler> handler(UUID id) {
        return Optional.ofNullable(entities.find(NoticeHandler.class, id));
    }
}
