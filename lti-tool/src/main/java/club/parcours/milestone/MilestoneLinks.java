package club.parcours.milestone;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Syllabus;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.launch.Linkable;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Milestones as links of a course: each brings its column. */
@ApplicationScoped
class MilestoneLinks implements Linkable {
    private static final String TRAIL = "trails/";
    private static final Pattern OURS = Pattern.compile("milestones/[A-Za-z0-9-]{1,40}|" + TRAIL + "[0-9a-f-]{36}");
    private static final String ANY_LANGUAGE = "";

    @Inject
    Curriculum curriculum;

    @Inject
    Syllabus syllabus;

    @Inject
    Messages messages;

    @Inject
    Trails trails;

    @Override
    public Optional<String> route(String openPath, Role role) {
        return Optional.of(openPath).filter(path -> OURS.matcher(path).matches())
                .map(path -> role.learns() || role.facilitates() ? path : "");
    }

    /** The link in the comment of a grade, followed by somebody who is in already. */
    @Override
    public Optional<String> reopen(String openPath, Viewer viewer) {
        if (!openPath.startsWith(TRAIL) || !OURS.matcher(openPath).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(trails.page(viewer, UUID.fromString(openPath.substring(TRAIL.length()))));
        } catch (NotFound | IllegalArgumentException nothingOfTheirs) {
            return Optional.empty();
        }
    }

    @Override
    public List<Shelf> shelves(Viewer viewer) {
        return List.of(new Shelf(30, "milestone.offers",
                syllabus.list(viewer).stream().map(module -> offer(module, viewer.language())).toList()));
    }

    private Offer offer(Module module, String language) {
        MilestonePlan plan = module.milestone();
        return new Offer("milestones/" + plan.id(), plan.icon(), plan.title().value(),
                messages.say(language, "milestone.offer.text", module.title().value(), plan.points()),
                plan.title().language(), Optional.of(new Column(heading(plan), plan.id(), plan.points(), COLUMN_TAG)));
    }

    /** The name of a column does not follow a reader. */
    private String heading(MilestonePlan plan) {
        return curriculum.module(plan.module(), ANY_LANGUAGE).map(Module::milestone).orElse(plan).title().value();
    }
}
