package club.parcours.course;

import club.parcours.kernel.Ids;
import club.parcours.launch.LaunchAccepted;
import club.parcours.launch.LinkChosen;
import club.parcours.launch.LinkMemory;
import club.parcours.launch.NoticeTaken;
import club.parcours.lti.Context;
import club.parcours.lti.CourseHistory;
import club.parcours.lti.Notice;
import club.parcours.people.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Takes over, in a copied course, what was set in the course it comes from; nothing that anybody did there. Works inside
 * the launch's transaction. Where a course comes from is asked of the LMS's notices, then of the histories a launch
 * brings, then of our own id in the link.
 */
@ApplicationScoped
class Copies {
    @Inject
    ChosenLinks links;

    @Inject
    Told told;

    @Inject
    People people;

    @Inject
    @Any
    Instance<LinkMemory> memories;

    @Inject
    Event<LinkChosen> chosen;

    @Inject
    Event<CourseCopied> copied;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    void remember(@Observes NoticeTaken taken) {
        Notice notice = taken.notice();
        Optional<String> course = notice.course().map(Context::id);
        if (notice.type().equals(Notice.COPY) && course.isPresent() && !notice.origins().isEmpty()
                && told.notice(notice.registration(), notice.deploymentId(), course.get()).isEmpty()) {
            told.add(new CopyNotice(ids.next(), clock.instant(), notice, course.get()));
        }
    }

    /** Learners cost nothing here, but the first of all in a new course. */
    void arrived(@Observes LaunchAccepted launch) {
        if (launch.preview() || !launch.newCourse() && !launch.role().facilitates()) {
            return;
        }
        CourseHistory history = CourseHistory.of(launch.told().custom());
        List<ChosenLink> settings = new ArrayList<>();
        origin(launch, history).filter(origin -> people.copied(launch.cohort(), origin))
                .ifPresent(origin -> {
                    settings.addAll(links.in(origin));
                    copied.fire(new CourseCopied(launch.cohort(), origin));
                });
        history.link().flatMap(mark -> links.elsewhere(mark, launch.cohort())).ifPresent(settings::add);
        take(settings, launch.cohort());
    }

    /** A link brought into a course that was there before makes it no copy. */
    private Optional<UUID> origin(LaunchAccepted launch, CourseHistory history) {
        List<String> noticed = launch.told().context()
                .flatMap(course -> told.notice(launch.registration(), launch.deployment(), course.id()))
                .map(CopyNotice::origins).orElse(List.of());
        Optional<UUID> course = Stream.concat(noticed.stream(), history.contexts().stream())
                .flatMap(id -> people.course(launch.registration(), launch.deployment(), id).stream())
                .filter(other -> !other.equals(launch.cohort())).findFirst();
        if (course.isPresent() || !launch.newCourse()) {
            return course;
        }
        return history.links().stream().flatMap(link -> memories.stream().flatMap(memory ->
                        memory.courseOf(launch.registration(), launch.deployment(), link).stream()))
                .filter(other -> !other.equals(launch.cohort())).findFirst()
                .or(() -> history.link().flatMap(mark -> links.elsewhere(mark, launch.cohort())).map(ChosenLink::cohort));
    }

    private void take(List<ChosenLink> settings, UUID copy) {
        Set<String> there = settings.isEmpty() ? Set.of() : links.marks(copy);
        for (ChosenLink link : settings) {
            if (there.add(link.mark())) {
                links.add(link.in(copy, ids.next(), clock.instant()));
                link.graded().ifPresent(column ->
                        chosen.fire(new LinkChosen(copy, column.resourceId(), link.columnWanted())));
            }
        }
    }
}
