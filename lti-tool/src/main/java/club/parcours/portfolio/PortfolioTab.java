package club.parcours.portfolio;

import club.parcours.kernel.Viewer;
import club.parcours.web.MenuEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** The place where learners find what they told. */
@ApplicationScoped
class PortfolioTab implements MenuEntry {
    @Override
    public String messageKey() {
        return "portfolio.tab";
    }

    @Override
    public String icon() {
        return "folder-heart";
    }

    @Override
    public String path() {
        return "portfolio";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean visibleTo(Viewer viewer) {
        return viewer.role().learns();
    }
}
