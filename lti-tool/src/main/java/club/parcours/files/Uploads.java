package club.parcours.files;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files on their way. */
@ApplicationScoped
class Uploads {
    @Inject
    EntityManager entities;

    void add(Upload upload) {
        entities.persist(upload);
    }

    void remove(Upload upload) {
        entities.remove(upload);
    }

    Optional<Upload> one(UUID id) {
        return Optional.ofNullable(entities.find(Upload.class, id));
    }

    Optional<Upload> one(PersonId person, UUID id) {
        return one(id).filter(upload -> upload.person().equals(person));
    }

    /** Those that are not checked yet. */
    List<Upload> waiting(PersonId person) {
        return of(person).stream().filter(upload -> !upload.settled()).toList();
    }

    List<Upload> of(PersonId person) {
        return entities.createQuery("select u from Upload u where u.person = :person order by u.createdAt, u.id", Upload.class)
                .setParameter("person", person)
                .getResultList();
    }
}
