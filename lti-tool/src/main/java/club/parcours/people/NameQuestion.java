package club.parcours.people;

import club.parcours.kernel.Viewer;
import club.parcours.web.LanguagePage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks those whom nobody has a name for what to call them. */
@ApplicationScoped
class NameQuestion implements LanguagePage.NextQuestion {
    @Inject
    OwnName names;

    @Override
    public Optional<String> page(Viewer viewer) {
        return names.isNameless(viewer.person()) ? Optional.of("name") : Optional.empty();
    }

    @Override
    public int turn() {
        return 2;
    }
}
