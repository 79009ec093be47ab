package club.parcours.web;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Sessions that are kept, alive or not yet swept. */
@ApplicationScoped
class OpenSessions {
    private EntityManager entities;

    protected OpenSessions() {}

    @Inject
    OpenSessions(EntityManager entities) {
        this.entities = entities;
    }

    void add(BrowserSession session) {
        entities.persist(session);
    }

    Optional<BrowserSession> of(String launch) {
        return Optional.ofNullable(entities.find(BrowserSession.class, launch));
    }

    /** A launch's first session and its other windows. */
    Stream<BrowserSession> windows(String first) {
        return entities.createQuery("select s from BrowserSession s where s.launch = :first or s.openedFrom = :first",
                BrowserSession.class).setParameter("first", first).getResultStream();
    }

    /** Ends a launch's first session and its other windows. */
    void removeLaunch(String first) {
        entities.createQuery("delete from BrowserSession s where s.launch = :first or s.openedFrom = :first")
                .setParameter("first", first)
                .executeUpdate();
    }

    /** Uses up a ticket. @return whether there was this one, and in time; of two at once, one is told so */
    boolean useTicket(String launch, String hash, Instant now) {
        return entities.createQuery("update BrowserSession s set s.ticketHash = null where s.launch = :launch"
                        + " and s.ticketHash = :hash and s.ticketUntil > :now")
                .setParameter("launch", launch)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .executeUpdate() == 1;
    }

    void removeAllOf(PersonId person) {
        entities.createQuery("delete from BrowserSession s where s.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    void removeAllOf(PersonId person, UUID cohort) {
        entities.createQuery("delete from BrowserSession s where s.person = :person and s.cohort = :cohort")
                .setParameter("person", person)
                .setParameter("cohort", cohort)
                .executeUpdate();
    }

    void removeAllIn(UUID tenant) {
        entities.createQuery("delete from BrowserSession s where s.tenant = :tenant")
                .setParameter("tenant", tenant)
                .executeUpdate();
    }

    void removeAllBy(UUID registration) {
        entities.createQuery("delete from BrowserSession s where s.registration = :registration")
                .setParameter("registration", registration)
                .executeUpdate();
    }

    int removeExpired(Instant now) {
        return entities.createQuery("delete from BrowserSession s where s.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
