package club.parcours.curriculum;

import club.parcours.content.BookFiles;
import club.parcours.content.Refused;
import club.parcours.launch.LaunchAccepted;
import club.parcours.people.Courses;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Binds a course to the edition its first learner meets, and sees to it that a later build of the tool still has that edition: it
 * keeps a copy of the one that comes with the tool, when the start is long over.
 */
@ApplicationScoped
class Binder {
    private static final Logger LOG = LoggerFactory.getLogger(Binder.class);
    private static final long AFTER_SECONDS = 20;

    @Inject
    Editions editions;

    @Inject
    Courses courses;

    @Resource
    private ManagedScheduledExecutorService timer;

    void start(@Observes @Initialized(ApplicationScoped.class) Object ready) {
        timer.schedule(this::keep, AFTER_SECONDS, TimeUnit.SECONDS);
    }

    /** In the transaction of the launch, which has read the course. */
    void arrived(@Observes LaunchAccepted launch) {
        if (launch.role().learns() && !launch.preview()) {
            courses.bind(launch.cohort(), editions.builtIn().version());
        }
    }

    /** Never fails: without the copy, courses are offered the edition of the next build and read it until then. */
    void keep() {
        try {
            if (editions.folder().keep(BookFiles.builtIn())) {
                LOG.info("edition_kept {}", editions.builtIn().version());
            }
        } catch (Refused changed) {
            LOG.info("edition_changed_without_a_new_version {}", editions.builtIn().version());
        } catch (IOException | RuntimeException failed) {
            LOG.error("edition_not_kept {} {}", editions.builtIn().version(), failed.getClass().getSimpleName());
        }
    }
}
