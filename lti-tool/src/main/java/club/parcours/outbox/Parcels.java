package club.parcours.outbox;

import club.parcours.kernel.Conflict;
import club.parcours.outbox.Parcel.Claimed;
import club.parcours.outbox.Parcel.Fresh;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The parcels on file, by native SQL that both databases understand: row locks that are skipped, and an insert that
 * gives way, are beyond JPQL (Hibernate silently drops SKIP LOCKED on H2).
 */
@ApplicationScoped
class Parcels {
    private static final int ROUNDS = 10;

    @Inject
    EntityManager entities;

    /**
     * Puts a new body into the waiting parcel of this key, or a new parcel beside the others. A waiting parcel keeps
     * the time it is due, which may be the lease of somebody on the way with the old body.
     */
    void put(Fresh parcel, Instant due, Instant now) {
        for (int round = 0; round < ROUNDS; round++) {
            if (replace(parcel) == 1 || insert(parcel, due, now) == 1) {
                return;
            }
        }
        throw new Conflict();
    }

    private int replace(Fresh parcel) {
        return entities.createNativeQuery("update parcel set body = :body, attempts = 0, version = version + 1"
                        + " where tenant_id = :tenant and kind = :kind and waiting_key = :key")
                .setParameter("body", parcel.body()).setParameter("tenant", parcel.tenant())
                .setParameter("kind", parcel.kind()).setParameter("key", parcel.key())
                .executeUpdate();
    }

    /** Gives way to one that somebody else has put a moment ago. */
    private int insert(Fresh parcel, Instant due, Instant now) {
        return entities.createNativeQuery("insert into parcel (id, tenant_id, kind, waiting_key, lane, body, state,"
                        + " attempts, due_at, created_at, version)"
                        + " values (:id, :tenant, :kind, :key, :lane, :body, 'WAITING', 0, :due, :now, 0)"
                        + " on conflict do nothing")
                .setParameter("id", parcel.id()).setParameter("tenant", parcel.tenant())
                .setParameter("kind", parcel.kind()).setParameter("key", parcel.key())
                .setParameter("lane", parcel.lane()).setParameter("body", parcel.body())
                .setParameter("due", due).setParameter("now", now)
                .executeUpdate();
    }

    /** How many may be in hand at once, those that are there already among them. */
    record Most(int atOnce, int ofOneTenant, int ofOneLane) {}

    /** Takes due parcels for as long as the lease, few of each tenant and fewer to each LMS. Counts an attempt for each. */
    List<Claimed> claim(Most most, Instant now, Duration lease) {
        List<Parcel> found = due(most, now);
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = found.stream().map(parcel -> parcel.claimed().id()).toList();
        entities.createNativeQuery("update parcel set attempts = attempts + 1, due_at = :lease, taken_until = :lease"
                        + " where id in (:ids)")
                .setParameter("lease", now.plus(lease)).setParameter("ids", ids)
                .executeUpdate();
        found.forEach(entities::refresh);
        return found.stream().map(Parcel::claimed).toList();
    }

    /**
     * Innermost, the place of each due parcel in its lane, behind those in hand; of those that fit, the turn among the
     * tenant's. Two nodes that ask in the same moment do not see each other's: for that moment it may be twice as many.
     */
    @SuppressWarnings("unchecked")
    private List<Parcel> due(Most most, Instant now) {
        return entities.createNativeQuery("select p.* from parcel p where p.state = 'WAITING' and p.due_at <= :now"
                        + " and p.id in (select t.id from (select l.id, l.due_at, coalesce(h.held, 0) + row_number() over"
                        + " (partition by l.tenant_id order by l.place, l.due_at, l.id) as turn from ("
                        + "select w.id, w.tenant_id, w.due_at, coalesce(g.held, 0) + row_number() over"
                        + " (partition by w.tenant_id, w.lane order by w.due_at, w.id) as place from parcel w"
                        + " left join (select tenant_id, lane, count(*) as held from parcel where state = 'WAITING'"
                        + " and taken_until > :now group by tenant_id, lane) g"
                        + " on g.tenant_id = w.tenant_id and g.lane = w.lane"
                        + " where w.state = 'WAITING' and w.due_at <= :now) l"
                        + " left join (select tenant_id, count(*) as held from parcel where state = 'WAITING'"
                        + " and taken_until > :now group by tenant_id) h on h.tenant_id = l.tenant_id"
                        + " where l.place <= :lane) t"
                        + " where t.turn <= :each order by t.turn, t.due_at fetch first :most rows only)"
                        + " for update skip locked", Parcel.class)
                .setParameter("now", now).setParameter("lane", most.ofOneLane())
                .setParameter("each", most.ofOneTenant()).setParameter("most", most.atOnce())
                .getResultList();
    }

    /** Settles it, unless its body has changed or somebody else has it; returns whether it did. */
    boolean settle(Claimed claimed, Parcel.State state, String error) {
        return entities.createNativeQuery("update parcel set state = :state, parked_key ="
                        + " case when :state = 'DEAD' then waiting_key end, waiting_key = null, taken_until = null,"
                        + " last_error = nullif(:error, '')"
                        + " where id = :id and version = :version and due_at = :lease and state = 'WAITING'")
                .setParameter("state", state.name())
                .setParameter("error", error)
                .setParameter("id", claimed.id()).setParameter("version", claimed.version())
                .setParameter("lease", claimed.lease())
                .executeUpdate() == 1;
    }

    /** Gives it back until then, unless somebody else has it meanwhile. */
    void postpone(Claimed claimed, Instant due, String error) {
        entities.createNativeQuery("update parcel set due_at = :due, taken_until = null, last_error = :error"
                        + " where id = :id and due_at = :lease and state = 'WAITING'")
                .setParameter("due", due).setParameter("error", error)
                .setParameter("id", claimed.id()).setParameter("lease", claimed.lease())
                .executeUpdate();
    }

    /** Gives it back until then as if it had not been taken, unless somebody else has it meanwhile. */
    void rest(Claimed claimed, Instant due) {
        entities.createNativeQuery("update parcel set due_at = :due, taken_until = null,"
                        + " attempts = greatest(attempts - 1, 0)"
                        + " where id = :id and due_at = :lease and state = 'WAITING'")
                .setParameter("due", due)
                .setParameter("id", claimed.id()).setParameter("lease", claimed.lease())
                .executeUpdate();
    }

    /** Makes due what waits in a lane and is in nobody's hands. What was given up before is not touched. */
    void hurry(String lane, Instant now) {
        entities.createNativeQuery("update parcel set due_at = :now, attempts = 0 where state = 'WAITING'"
                        + " and lane = :lane and due_at > :now"
                        + " and (taken_until is null or taken_until <= :now)")
                .setParameter("now", now).setParameter("lane", lane)
                .executeUpdate();
    }

    /** Those given up, newest first, from before this one on. */
    List<Parcel> parked(Optional<UUID> before, int most) {
        String from = before.isPresent() ? " and exists (select 1 from Parcel b where b.id = :before and"
                + " (p.createdAt < b.createdAt or p.createdAt = b.createdAt and p.id < b.id))" : "";
        var query = entities.createQuery("select p from Parcel p where p.state = :dead" + from
                        + " order by p.createdAt desc, p.id desc", Parcel.class)
                .setParameter("dead", Parcel.State.DEAD).setMaxResults(most);
        before.ifPresent(id -> query.setParameter("before", id));
        return query.getResultList();
    }

    /** How many wait, and since when the oldest is due; no time if none is. */
    Object[] waiting() {
        return entities.createQuery("select count(p), min(p.dueAt) from Parcel p where p.state = :waiting",
                Object[].class).setParameter("waiting", Parcel.State.WAITING).getSingleResult();
    }

    /** Makes a parcel that was given up wait again, unless another with its key waits; returns whether it did. */
    boolean revive(UUID id, Instant due) {
        return entities.createNativeQuery("update parcel p set state = 'WAITING', waiting_key = parked_key,"
                        + " attempts = 0, due_at = :due, version = version + 1 where p.id = :id and p.state = 'DEAD'"
                        + " and p.parked_key is not null and not exists (select 1 from parcel o where"
                        + " o.tenant_id = p.tenant_id and o.kind = p.kind and o.waiting_key = p.parked_key)")
                .setParameter("id", id).setParameter("due", due)
                .executeUpdate() == 1;
    }

    /** Removes what was delivered before then; what is dead stays until somebody has looked at it. */
    void sweep(Instant before) {
        entities.createNativeQuery("delete from parcel where state = 'DONE' and due_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
