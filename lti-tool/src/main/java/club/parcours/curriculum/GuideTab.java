package club.parcours.curriculum;

import club.parcours.kernel.Viewer;
import club.parcours.web.MenuEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** The place where facilitators find how to lead a module. */
@ApplicationScoped
class GuideTab implements MenuEntry {
    @Override
    public String messageKey() {
        return "curriculum.tab";
    }

    @Override
    public String icon() {
        return "book";
    }

    @Override
    public String path() {
        return "guide";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean visibleTo(Viewer viewer) {
        return viewer.role().facilitates();
    }
}
