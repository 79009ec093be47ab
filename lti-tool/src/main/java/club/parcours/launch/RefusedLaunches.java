package club.parcours.launch;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Refused launches on file; each call is a transaction of its own, since what was refused has none. */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
class RefusedLaunches {
    /** So many of a registration are kept; older ones tell nothing that these do not. */
    static final int KEPT = 200;
    static final int PAGE = 50;
    private static final String NEWEST_FIRST = " order by r.createdAt desc, r.id desc";
    private static final String OLDER = "(r.createdAt < (select b.createdAt from RefusedLaunch b where b.id = :before)"
            + " or r.createdAt = (select b.createdAt from RefusedLaunch b where b.id = :before) and r.id < :before)";

    @Inject
    EntityManager entities;

    /** Keeps one, and lets go of what is beyond the newest of its registration. */
    void add(RefusedLaunchView told) {
        entities.persist(new RefusedLaunch(told));
        entities.flush();
        entities.createQuery("select r from RefusedLaunch r where r.registration = :registration" + NEWEST_FIRST,
                        RefusedLaunch.class)
                .setParameter("registration", told.registration())
                .setFirstResult(KEPT).setMaxResults(1)
                .getResultStream().findFirst()
                .ifPresent(last -> removeFrom(last.view()));
    }

    /** Newest first, from before this one on; one statement. */
    List<RefusedLaunchView> of(Collection<UUID> registrations, Optional<UUID> before) {
        if (registrations.isEmpty()) {
            return List.of();
        }
        return page("r.registration in :registrations", before).setParameter("registrations", registrations)
                .getResultStream().map(RefusedLaunch::view).toList();
    }

    /** Of all registrations, newest first, from before this one on; one statement. */
    List<RefusedLaunchView> all(Optional<UUID> before) {
        return page("r.id is not null", before).getResultStream().map(RefusedLaunch::view).toList();
    }

    private TypedQuery<RefusedLaunch> page(String which, Optional<UUID> before) {
        TypedQuery<RefusedLaunch> query = entities.createQuery("select r from RefusedLaunch r where " + which
                + (before.isPresent() ? " and " + OLDER : "") + NEWEST_FIRST, RefusedLaunch.class);
        before.ifPresent(id -> query.setParameter("before", id));
        return query.setMaxResults(PAGE);
    }

    private void removeFrom(RefusedLaunchView last) {
        entities.createQuery("delete from RefusedLaunch r where r.registration = :registration"
                        + " and (r.createdAt < :at or r.createdAt = :at and r.id <= :id)")
                .setParameter("registration", last.registration())
                .setParameter("at", last.at())
                .setParameter("id", last.id())
                .executeUpdate();
    }
}
