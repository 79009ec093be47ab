package club.parcours.home;

import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.MenuEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** Where a referent sees who changed what. */
@ApplicationScoped
class JournalTab implements MenuEntry {
    @Override
    public String messageKey() {
        return "home.tab.journal";
    }

    @Override
    public String icon() {
        return "history";
    }

    @Override
    public String path() {
        return "desk/journal";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean visibleTo(Viewer viewer) {
        return viewer.role() == Role.REFERENT;
    }
}
