package club.parcours.portfolio;

import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.launch.Linkable;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** One's own portfolio as a link of a course. Who has none here lands on their first page. */
@ApplicationScoped
class PortfolioLink implements Linkable {
    private static final String PORTFOLIO = "portfolio";

    @Inject
    Messages messages;

    @Override
    public Optional<String> route(String openPath, Role role) {
        return Optional.of(openPath).filter(PORTFOLIO::equals).map(path -> role.learns() ? path : "");
    }

    @Override
    public List<Shelf> shelves(Viewer viewer) {
        String language = viewer.language();
        return List.of(new Shelf(40, "portfolio.offers", List.of(new Offer(PORTFOLIO, "folder-heart",
                messages.say(language, "portfolio.offer"), messages.say(language, "portfolio.offer.text"), language,
                Optional.empty()))));
    }
}
