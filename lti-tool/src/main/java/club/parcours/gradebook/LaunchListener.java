package club.parcours.gradebook;

import club.parcours.launch.LaunchAccepted;
import club.parcours.lti.GradeEndpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Hears of launches in the transaction that signs people in. */
@ApplicationScoped
class LaunchListener {
    private static final String MODULES = "modules/";
    private static final GradeEndpoint NONE = new GradeEndpoint(Set.of(), Optional.empty(), Optional.empty());

    @Inject
    Gradebook gradebook;

    /** Nothing of a preview is remembered; where a platform takes no grades, one can read that. */
    void remember(@Observes LaunchAccepted launch) {
        if (launch.preview()) {
            return;
        }
        gradebook.remember(new GradedLaunch(launch.person(), launch.subject(), launch.cohort(), launch.registration(),
                launch.deployment(), launch.link().id(), module(launch.openPath()), launch.grades().orElse(NONE),
                launch.role().learns()));
    }

    private static Optional<String> module(String openPath) {
        return Optional.of(openPath).filter(path -> path.startsWith(MODULES))
                .map(path -> path.substring(MODULES.length()).split("/")[0]);
    }
}
