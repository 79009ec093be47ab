package club.parcours.home;

import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.MenuEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** Where a referent settles how the organisation shows itself. */
@ApplicationScoped
class SettingsTab implements MenuEntry {
    @Override
    public String messageKey() {
        return "home.tab.settings";
    }

    @Override
    public String icon() {
        return "settings";
    }

    @Override
    public String path() {
        return "desk/settings";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean visibleTo(Viewer viewer) {
        return viewer.role() == Role.REFERENT;
    }
}
