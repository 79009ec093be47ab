package club.parcours.document;

import club.parcours.curriculum.Exercise;
import club.parcours.web.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a document.
 *
 * @param languages it can be in
 * @param layouts   to choose from; empty if there is one alone
 * @param met       whether it was kept anew in another window meanwhile
 * @param kept      what is kept there and was typed otherwise here, by field; for a line by {@code text.} and its id
 * @param exercise  where its lines are written, if the course has that
 */
public record DocumentFormView(DocumentView document, List<Language> languages, List<Layout> layouts, boolean met,
        Map<String, DocumentView.Kept> kept, Optional<Exercise> exercise) {}
