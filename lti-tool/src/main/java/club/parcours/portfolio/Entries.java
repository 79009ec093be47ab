package club.parcours.portfolio;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The entries of all portfolios. */
@ApplicationScoped
class Entries {
    @Inject
    EntityManager entities;

    /** Where an entry stands. */
    record Place(UUID id, String section) {}

    void add(Entry entry) {
        entities.persist(entry);
        entities.flush();
    }

    /** @throws Conflict if an entry was changed by somebody else meanwhile */
    void save() {
        try {
            entities.flush();
        } catch (OptimisticLockException overtaken) {
            throw new Conflict(overtaken);
        }
    }

    void remove(Entry entry) {
        entities.remove(entry);
    }

    /** Those that so many may see, oldest first. */
    List<Entry> of(PersonId person, Set<Visibility> visible) {
        return entities.createQuery("select e from Entry e where e.person = :person and e.visibility in :visible"
                        + " order by e.createdAt, e.id", Entry.class)
                .setParameter("person", person)
                .setParameter("visible", visible)
                .getResultList();
    }

    /** Oldest first. */
    List<Entry> of(PersonId person) {
        return entities.createQuery("select e from Entry e where e.person = :person order by e.createdAt, e.id",
                        Entry.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Where each of these entries stands, the latest first. */
    List<Place> places(PersonId person, Set<Visibility> visible) {
        return entities.createQuery("select e.id, e.section from Entry e where e.person = :person"
                        + " and e.visibility in :visible order by e.createdAt desc, e.id desc", Object[].class)
                .setParameter("person", person)
                .setParameter("visible", visible)
                .getResultStream().map(row -> new Place((UUID) row[0], (String) row[1])).toList();
    }

    List<Entry> among(PersonId person, Collection<UUID> wanted) {
        return wanted.isEmpty() ? List.of()
                : entities.createQuery("select e from Entry e where e.person = :person and e.id in :wanted", Entry.class)
                        .setParameter("person", person)
                        .setParameter("wanted", wanted)
                        .getResultList();
    }

    /** Some of a section, the latest first. @param after the last of those before them */
    List<Entry> page(PersonId person, Section section, Set<Visibility> visible, Optional<Entry> after, int most) {
        String from = after.isEmpty() ? ""
                : " and (e.createdAt < :at or e.createdAt = :at and e.id < :last)";
        TypedQuery<Entry> page = entities.createQuery("select e from Entry e where e.person = :person"
                        + " and e.visibility in :visible and e.section" + within(section) + from
                        + " order by e.createdAt desc, e.id desc", Entry.class)
                .setParameter("person", person)
                .setParameter("visible", visible)
                .setParameter("sections", sections(section));
        after.ifPresent(last -> page.setParameter("at", last.createdAt()).setParameter("last", last.id()));
        return page.setMaxResults(most).getResultList();
    }

    long count(PersonId person, Section section, Set<Visibility> visible) {
        return entities.createQuery("select count(e) from Entry e where e.person = :person"
                        + " and e.visibility in :visible and e.section" + within(section), Long.class)
                .setParameter("person", person)
                .setParameter("visible", visible)
                .setParameter("sections", sections(section))
                .getSingleResult();
    }

    /** The last section holds what stands in none of the others. */
    private static String within(Section section) {
        return section == Section.DOCUMENTS ? " not in :sections" : " in :sections";
    }

    private static List<String> sections(Section section) {
        return section == Section.DOCUMENTS
                ? Section.ids().stream().filter(id -> !id.equals(section.id())).toList() : List.of(section.id());
    }

    /** Who of these shows something to so many. */
    List<PersonId> showing(Collection<PersonId> people, Visibility audience) {
        return entities.createQuery("select distinct e.person from Entry e where e.person in :people"
                        + " and e.visibility = :audience", PersonId.class)
                .setParameter("people", people)
                .setParameter("audience", audience)
                .getResultList();
    }

    Optional<Entry> one(PersonId person, UUID id) {
        return entities.createQuery("select e from Entry e where e.person = :person and e.id = :id", Entry.class)
                .setParameter("person", person)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<Entry> from(PersonId person, Origin origin) {
        return entities.createQuery("select e from Entry e where e.person = :person and e.origin.room = :room"
                        + " and e.origin.reference = :reference", Entry.class)
                .setParameter("person", person)
                .setParameter("room", origin.room())
                .setParameter("reference", origin.reference())
                .getResultStream()
                .findFirst();
    }

    /** All that came from this place or from below it: {@code M3E3} and {@code M3E3/2}. Oldest first. */
    List<Entry> below(PersonId person, Origin place) {
        return below("select e", " order by e.createdAt, e.id", person, place, Entry.class).getResultList();
    }

    /** How many these are. */
    int countBelow(PersonId person, Origin place) {
        return below("select count(e)", "", person, place, Long.class).getSingleResult().intValue();
    }

    private <T> TypedQuery<T> below(String select, String order, PersonId person, Origin place, Class<T> type) {
        return entities.createQuery(select + " from Entry e where e.person = :person and e.origin.room = :room"
                        + " and (e.origin.reference = :reference or e.origin.reference like concat(:reference, '/%'))" + order, type)
                .setParameter("person", person)
                .setParameter("room", place.room())
                .setParameter("reference", place.reference());
    }

    /** All of these kinds, oldest first. */
    List<Entry> ofKinds(PersonId person, Collection<String> kinds) {
        return entities.createQuery("select e from Entry e where e.person = :person and e.kind in :kinds"
                        + " order by e.createdAt, e.id", Entry.class)
                .setParameter("person", person)
                .setParameter("kinds", kinds)
                .getResultList();
    }

    /** How many there are, by kind. */
    Map<String, Long> counts(PersonId person) {
        return entities.createQuery("select e.kind, count(e) from Entry e where e.person = :person group by e.kind",
                        Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    void removeAll(PersonId person) {
        entities.createQuery("delete from Entry e where e.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
