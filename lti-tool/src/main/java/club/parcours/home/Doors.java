package club.parcours.home;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Syllabus;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.launch.Linkable;
import club.parcours.people.Courses;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The stable addresses of what a link in a course can open. */
@ApplicationScoped
class Doors implements Linkable {
    private static final Pattern OURS = Pattern.compile("(modules|exercises|cards)/[A-Za-z0-9-]{1,40}");
    private static final Pattern WHOLE_PATH = Pattern.compile("|path(/[A-Za-z0-9-]{1,60})?");
    private static final String ANY_LANGUAGE = "";

    @Inject
    Curriculum curriculum;

    @Inject
    Syllabus syllabus;

    @Inject
    Courses courses;

    @Inject
    Messages messages;

    @Override
    public Optional<String> route(String openPath, Role role) {
        if (WHOLE_PATH.matcher(openPath).matches()) {
            return Optional.of("");
        }
        if (!OURS.matcher(openPath).matches()) {
            return Optional.empty();
        }
        return Optional.of(role.learns() || role.facilitates() ? openPath : "");
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

    /**
     * The whole path, each path to begin a course on, and each module; a module brings the column of the milestone that
     * closes it.
     */
    @Override
    public List<Shelf> shelves(Viewer viewer) {
        String language = viewer.language();
        Offer path = new Offer("path", "route", messages.say(language, "home.offer.path"),
                messages.say(language, "home.offer.path.text"), language, Optional.empty());
        return Stream.concat(ways(viewer).stream(), Stream.of(new Shelf(10, "home.offers.path", List.of(path)),
                new Shelf(20, "home.offers.modules", syllabus.list(viewer).stream().map(this::offer).toList()))).toList();
    }

    /** While a course still awaits its path, its first link can bring it. */
    private Optional<Shelf> ways(Viewer viewer) {
        return Optional.of(viewer).filter(courses::awaitsPath).map(who -> new Shelf(15, "home.offers.ways",
                curriculum.paths(who).stream().map(way -> new Offer("path/" + way.id(), way.icon(),
                        messages.say(who.language(), "home.offer.way", way.title().value()),
                        messages.say(who.language(), "home.offer.way.text", way.text().value()), who.language(),
                        Optional.empty(), Optional.of(way.id()))).toList()));
    }

    private Offer offer(Module module) {
        Optional<Column> column = curriculum.module(module.id(), ANY_LANGUAGE).map(Module::milestone)
                .map(plan -> new Column(plan.title().value(), plan.id(), plan.points(), COLUMN_TAG));
        return new Offer("modules/" + module.id(), module.icon(), module.title().value(), module.promise().value(),
                module.title().language(), column);
    }
}
