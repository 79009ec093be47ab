package club.parcours.milestone;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Lines;
import club.parcours.portfolio.PortfolioView;
import club.parcours.portfolio.StepLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Puts the words of the curriculum, in the reader's languages, to what was submitted. */
@ApplicationScoped
class Layout {
    @Inject
    Curriculum curriculum;

    FrozenView of(Viewer reader, PortfolioView told) {
        List<Module> modules = curriculum.modules(reader);
        TimelineExercise words = modules.stream().map(Module::exercises).flatMap(List::stream).filter(TimelineExercise.class::isInstance)
                .map(TimelineExercise.class::cast).findFirst().orElseThrow();
        return new FrozenView(StepLine.of(told.steps(), words), new Lines(modules).sections(told));
    }
}
