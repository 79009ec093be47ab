package club.parcours.home;

import club.parcours.curriculum.Curriculum;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.launch.Linkable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;

/** The stable addresses of what a link in a course can open. */
@ApplicationScoped
class Doors implements Linkable {
    private static final Pattern OURS =
            Pattern.compile("(modules|milestones|exercises|cards)/[A-Za-z0-9-]{1,40}|portfolio");

    private static final String ANY_LANGUAGE = "";

    @Inject
    Curriculum curriculum;

    @Override
    public Optional<String> route(String openPath, Role role) {
        if (openPath.isEmpty() || openPath.equals("path")) {
            return Optional.of("");
        }
        if (!OURS.matcher(openPath).matches()) {
            return Optional.empty();
        }
        boolean lands = role.learns() || role.facilitates() && !openPath.equals("portfolio");
        return Optional.of(lands ? openPath : "");
    }

    /** A milestone gathers the work of its module; a link to the whole path leads to the latest. */
    @Override
    public Optional<String> review(String openPath, PersonId learner) {
        String[] parts = openPath.split("/");
        Optional<String> milestone = switch (parts[0]) {
            case "milestones" -> Optional.of(parts[1]);
            case "modules" -> curriculum.module(parts[1], ANY_LANGUAGE).map(module -> module.milestone().id());
            default -> Optional.empty();
        };
        return Optional.of("reviews/" + learner + milestone.map("/"::concat).orElse(""));
    }
}
