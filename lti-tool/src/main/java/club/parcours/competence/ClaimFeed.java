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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes from the portfolio what exercises say of competences: a sheet whose subject is a competence and in which a level
 * was chosen is a claim; an entry in which a competence was chosen shows it. Only what was not there before is said: other
 * words on the same sheet take nothing back of what was said on the claim's own page since.
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
        Optional<Integer> level = level(entry);
        if (subject.isPresent() && level.isPresent() && (!level.equals(recorded.before().flatMap(ClaimFeed::level))
                || competences.onlyBefore(recorded.person(), subject.get(), entry.id()))) {
            competences.said(recorded.person(), subject.get(), level.get(), entry.id());
        }
        Set<String> before = recorded.before().map(ClaimFeed::chosen).orElse(Set.of());
        chosen(entry).stream().filter(value -> !before.contains(value) && framework.competence(value).isPresent())
                .forEach(named -> competences.shows(recorded.person(), named, entry.id()));
    }

    private static Optional<Integer> level(EntryView entry) {
        return entry.fields().getOrDefault(LEVEL, List.of()).stream().findFirst().flatMap(Framework::levelNumber);
    }

    private static Set<String> chosen(EntryView entry) {
        return entry.fields().values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    }

    void drop(@Observes EntryRemoved removed) {
        claims.removeProofs(removed.person(), removed.entry().id());
    }
}
