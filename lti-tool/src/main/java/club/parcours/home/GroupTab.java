package club.parcours.home;

import club.parcours.kernel.Viewer;
import club.parcours.web.MenuEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** The first place of those who run the group. */
@ApplicationScoped
class GroupTab implements MenuEntry {
    @Override
    public String messageKey() {
        return "home.tab.group";
    }

    @Override
    public String icon() {
        return "users";
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
        return viewer.role().facilitates();
    }
}
