package club.parcours.competence;

import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Framework;
import club.parcours.portfolio.EntryRecorded;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.EntryView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Takes from the portfolio what exercises say of competences: a sheet whose subject is a competence and in which a level
 * was chosen is a claim; an entry in which a competence was chosen shows it.
 */
@ApplicationScoped
class ClaimFeed {
    private static final String LEVEL = "level";

    @Inject
    Competences competences;

    @Inject
    Claims claims;

    void take(@Observes EntryRecorded recorded) {
        EntryView entry = recorded.entry();
        Framework framework = competences.framework();
        String reference = entry.origin().reference();
        Optional<String> subject = framework.competence(reference.substring(reference.lastIndexOf('/') + 1))
                .map(Competence::id);
        Optional<Integer> level = entry.fields().getOrDefault(LEVEL, List.of()).stream().findFirst()
                .flatMap(Framework::levelNumber);
        if (subject.isPresent() && level.isPresent()) {
            competences.said(recorded.person(), subject.get(), level.get(), entry.id());
        }
        entry.fields().values().stream().flatMap(Collection::stream).distinct()
                .filter(value -> framework.competence(value).isPresent())
                .forEach(named -> competences.shows(recorded.person(), named, entry.id()));
    }

    void drop(@Observes EntryRemoved removed) {
        claims.removeProofs(removed.person(), removed.entry().id());
    }
}
