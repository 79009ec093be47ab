package club.parcours.document;

import club.parcours.web.Language;
import java.util.List;

/**
 * The form of a document.
 *
 * @param languages it can be in
 * @param layouts   to choose from; empty if there is one alone
 * @param met       whether it was kept anew in another window meanwhile
 * @param exercises path below the launch of the module where its lines are written
 */
public record DocumentFormView(DocumentView document, List<Language> languages, List<Layout> layouts, boolean met,
        String exercises) {}
