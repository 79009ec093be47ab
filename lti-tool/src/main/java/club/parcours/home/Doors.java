package club.parcours.home;

import club.parcours.kernel.Role;
import club.parcours.launch.Linkable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;

/** The stable addresses of what a link in a course can open. */
@ApplicationScoped
class Doors implements Linkable {
    private static final Pattern OURS =
            Pattern.compile("(modules|milestones|exercises|cards)/[A-Za-z0-9-]{1,40}|portfolio");

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
}
