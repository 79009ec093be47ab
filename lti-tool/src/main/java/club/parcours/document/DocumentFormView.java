package club.parcours.document;

import club.parcours.curriculum.Exercise;
import club.parcours.web.Language;
import java.util.List;
import java.util.Optional;

/**
 * The form of a document.
 *
 * @param languages it can be in
 * @param layouts   to choose from; empty if there is one alone
 * @param met       whether it was kept anew in another window meanwhile
 * @param exercise where its lines are written, if the course has that
 */
public record DocumentFormView(DocumentView document, List<Language> languages, List<Layout> layouts, boolean met,
        Optional<Exercise> exercise) {}
