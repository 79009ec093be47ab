package club.parcours.document;

import club.parcours.kernel.Viewer;
import club.parcours.web.MenuEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** The place where learners make a CV, a letter, a plan. */
@ApplicationScoped
class DocumentsTab implements MenuEntry {
    @Override
    public String messageKey() {
        return "document.tab";
    }

    @Override
    public String icon() {
        return "clipboard-text";
    }

    @Override
    public String path() {
        return "documents";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public boolean visibleTo(Viewer viewer) {
        return viewer.role().learns();
    }
}
