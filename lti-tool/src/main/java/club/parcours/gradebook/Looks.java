package club.parcours.gradebook;

import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads where grades can be looked at, and keeps what was seen, each in one short transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Looks {
    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    /** Three statements, however many there are; those of somebody who was erased meanwhile are not among them. */
    List<Look> at(UUID cohort, Collection<UUID> ids) {
        List<ScoreReport> reports = entities.createQuery("select r as report, u as opened, l as link from ScoreReport r"
                        + " join r.user u join u.link l where r.cohort = :cohort and r.id in :ids"
                        + " order by r.createdAt, r.id", Tuple.class)
                .setParameter("cohort", cohort).setParameter("ids", ids)
                .getResultStream().map(row -> row.get("report", ScoreReport.class)).toList();
        Map<PersonId, PersonSeal> seals = vault.of(reports.stream().map(ScoreReport::person).distinct().toList());
        Map<String, URI> shared = new HashMap<>();
        entities.createQuery("select i from LineItem i where i.cohort = :cohort", LineItem.class)
                .setParameter("cohort", cohort).getResultStream()
                .forEach(item -> item.address().ifPresent(there -> shared.put(item.place(), there)));
        return reports.stream().filter(report -> seals.containsKey(report.person()))
                .map(report -> look(report, shared, seals.get(report.person()))).toList();
    }

    private static Look look(ScoreReport report, Map<String, URI> shared, PersonSeal seal) {
        GradedLink link = report.user().link();
        Optional<URI> column = report.ownColumn() ? link.endpoint().lineItem()
                : Optional.ofNullable(shared.get(LineItem.place(link.registration(), report.milestone())));
        return new Look(report.id(), link.registration(), link.endpoint(), column,
                seal.open(LinkUser.SEALED, report.user().userId()));
    }

    void keep(Map<UUID, Seen> seen) {
        if (!seen.isEmpty()) {
            entities.createQuery("select r from ScoreReport r where r.id in :ids order by r.id", ScoreReport.class)
                    .setParameter("ids", seen.keySet())
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList().forEach(report -> report.saw(seen.get(report.id())));
        }
    }
}
