package club.parcours.home;

import club.parcours.kernel.Viewer;
import club.parcours.web.MenuEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** Where referents look after their organisation; the first place of those who do nothing else here. */
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
        return "desk";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean visibleTo(Viewer viewer) {
        return viewer.referent();
    }
}
