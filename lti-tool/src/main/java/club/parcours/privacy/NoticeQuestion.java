package club.parcours.privacy;

import club.parcours.kernel.Viewer;
import club.parcours.web.LanguagePage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells those who have work of their own here what is kept of it, before they are asked anything about themselves. */
@ApplicationScoped
class NoticeQuestion implements LanguagePage.NextQuestion {
    @Override
    public Optional<String> page(Viewer viewer) {
        return viewer.role().learns() ? Optional.of(NoticeShown.PAGE) : Optional.empty();
    }

    @Override
    public int turn() {
        return 1;
    }
}
