package club.parcours.home;

import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.MenuEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** The first place of a referent. */
@ApplicationScoped
class DeskTab implements MenuEntry {
    @Override
    public String messageKey() {
        return "home.tab.desk";
    }

    @Override
    public String icon() {
        return "plug-connected";
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean visibleTo(Viewer viewer) {
        return viewer.role() == Role.REFERENT;
    }
}
