package club.parcours.curriculum;

import club.parcours.kernel.Viewer;
import club.parcours.people.Courses;
import club.parcours.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells pages which languages the edition of a course calls drafts: it may be written in French alone, while the sentences of the
 * tool are complete in English.
 */
@ApplicationScoped
class EditionDrafts implements Language.Drafts {
    @Inject
    Editions editions;

    @Inject
    Courses courses;

    @Override
    public Set<String> of(Viewer viewer) {
        Book book = editions.of(editions.alone() ? Optional.empty() : courses.edition(viewer));
        return viewer.reads().stream().filter(book::isDraft).collect(Collectors.toSet());
    }
}
