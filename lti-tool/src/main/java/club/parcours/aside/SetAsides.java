package club.parcours.aside;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The forms that were put aside. */
@ApplicationScoped
class SetAsides {
    @Inject
    EntityManager entities;

    void add(SetAside form) {
        entities.persist(form);
    }

    void remove(SetAside form) {
        entities.remove(form);
    }

    Optional<SetAside> one(UUID id) {
        return Optional.ofNullable(entities.find(SetAside.class, id));
    }

    Optional<SetAside> one(PersonId person, String page) {
        return entities.createQuery("select s from SetAside s where s.person = :person and s.page = :page", SetAside.class)
                .setParameter("person", person)
                .setParameter("page", page)
                .getResultStream()
                .findFirst();
    }

    /** The one that was left alone longest first. */
    List<SetAside> of(PersonId person) {
        return entities.createQuery("select s from SetAside s where s.person = :person order by s.keptAt, s.id", SetAside.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Of these pages, whosever they are. */
    void removeOf(Collection<String> pages) {
        entities.createQuery("delete from SetAside s where s.page in :pages")
                .setParameter("pages", pages)
                .executeUpdate();
    }

    /** Theirs, and those of pages that are about them. */
    void removeAll(PersonId person) {
        entities.createQuery("delete from SetAside s where s.person = :person or s.page like :about")
                .setParameter("person", person)
                .setParameter("about", "%/" + person + "/%")
                .executeUpdate();
    }
}
