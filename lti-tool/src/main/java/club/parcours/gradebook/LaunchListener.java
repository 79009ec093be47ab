package club.parcours.gradebook;

import club.parcours.launch.LaunchAccepted;
import club.parcours.lti.GradeEndpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hears of launches in the transaction that signs people in. */
@ApplicationScoped
class LaunchListener {
    private static final Pattern GRADED = Pattern.compile("(?:modules|milestones)/([^/]{1,40})(?=/|$)");
    private static final Pattern WHOLE_PATH = Pattern.compile("|home|path(/.*)?");
    private static final int LONGEST = 40;
    private static final GradeEndpoint NONE = new GradeEndpoint(Set.of(), Optional.empty(), Optional.empty());

    @Inject
    Gradebook gradebook;

    /** Nothing of a preview is remembered; where a platform takes no grades, one can read that. */
    void remember(@Observes LaunchAccepted launch) {
        if (launch.preview()) {
            return;
        }
        gradebook.remember(new GradedLaunch(launch.person(), launch.subject(), launch.cohort(), launch.registration(),
                launch.deployment(), launch.link().id(), about(launch.openPath()), launch.grades().orElse(NONE),
                launch.role().learns()));
    }

    /** A module's link closes with its milestone, a milestone's link is that milestone's alone. */
    private static Optional<String> about(String openPath) {
        Matcher graded = GRADED.matcher(openPath);
        if (graded.lookingAt()) {
            return Optional.of(graded.group(1));
        }
        return WHOLE_PATH.matcher(openPath).matches() ? Optional.empty()
                : Optional.of(openPath.substring(0, Math.min(LONGEST, openPath.length())));
    }
}
