package club.parcours.launch;

import club.parcours.kernel.Viewer;
import club.parcours.web.MenuEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** Where referents see which launches did not get in. */
@ApplicationScoped
class RefusedLaunchesTab implements MenuEntry {
    @Override
    public String messageKey() {
        return "launch.refusals.tab";
    }

    @Override
    public String icon() {
        return "zoom-question";
    }

    @Override
    public String path() {
        return "refusals";
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public boolean visibleTo(Viewer viewer) {
        return LaunchInspector.opensTo(viewer);
    }
}
