package club.parcours.pack;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Framework;
import club.parcours.curriculum.Guide;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Syllabus;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The packs of the modules, for those who run the group. */
@ApplicationScoped
public class Packs {
    @Inject
    Curriculum curriculum;

    @Inject
    Syllabus syllabus;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    /**
     * One module with its guide, to be printed. @throws NotFound if it does not exist in the viewer's course
     *
     * @throws club.parcours.kernel.Forbidden unless the viewer runs the group
     */
    public Pack pack(Viewer viewer, String module) {
        viewer.mustFacilitate();
        Guide guide = syllabus.guideInBoth(module, viewer).orElseThrow(NotFound::new);
        Module whole = syllabus.module(module, viewer);
        return new Pack(whole, guide, whole.card().overdue(LocalDate.now(clock.withZone(viewer.zone()))),
                curriculum.framework(viewer).scale().stream().map(Framework.Level::label).toList(),
                new Said(messages, viewer.language(), viewer.secondLanguage()));
    }
}
