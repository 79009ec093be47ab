package club.parcours.home;

import club.parcours.kernel.Viewer;
import club.parcours.web.MenuEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** The first place of those who learn. */
@ApplicationScoped
class PathTab implements MenuEntry {
    @Override
    public String messageKey() {
        return "home.tab.path";
    }

    @Override
    public String icon() {
        return "route";
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
        return viewer.role().learns();
    }
}
