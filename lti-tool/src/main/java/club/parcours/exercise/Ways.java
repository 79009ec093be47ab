package club.parcours.exercise;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Leads;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.ReflectionExercise;
import club.parcours.curriculum.Sidelight;
import club.parcours.curriculum.Syllabus;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows what stands around an exercise. */
@ApplicationScoped
class Ways {
    @Inject
    Curriculum curriculum;

    @Inject
    Syllabus syllabus;

    @Inject
    Clock clock;

    Onward out(Viewer viewer, Exercise exercise) {
        List<String> all = syllabus.module(exercise.module(), viewer).exercises().stream().map(Exercise::id).toList();
        int after = all.contains(exercise.id()) ? all.indexOf(exercise.id()) + 1 : all.size();
        String module = "modules/" + exercise.module();
        return new Onward(module, after < all.size() ? "exercises/" + all.get(after) : module,
                curriculum.hasTwins(exercise.id(), viewer), facts(viewer, exercise), retold(viewer, exercise));
    }

    /** The exercise of the course that can begin with what was told in this one. A statement only where the book has such a one. */
    private Optional<Exercise> retold(Viewer viewer, Exercise exercise) {
        return Optional.of(exercise).filter(ReflectionExercise.class::isInstance).flatMap(Exercise::records)
                .flatMap(kind -> curriculum.sidelights(viewer).stream()
                        .filter(one -> one.retells().filter(from -> from.entries().containsKey(kind)).isPresent()).findFirst())
                .flatMap(one -> syllabus.modules(viewer).stream().flatMap(module -> module.exercises().stream())
                        .filter(other -> other.id().equals(one.exercise())).findFirst());
    }

    /** Where the facts come from that an exercise tells; nothing if it tells none. */
    Optional<FactsView> facts(Viewer viewer, Exercise exercise) {
        return beside(viewer, exercise).flatMap(Sidelight::facts).flatMap(id -> curriculum.modules(viewer).stream().map(Module::card)
                .filter(card -> card.id().equals(id)).findFirst())
                .map(card -> new FactsView(card, card.overdue(LocalDate.now(clock.withZone(viewer.zone())))));
    }

    /** What answers lead to; nothing if it leads nowhere. @param answers by part */
    Optional<LeadsView> leads(Viewer viewer, WorksheetExercise exercise, Map<String, List<String>> answers) {
        return beside(viewer, exercise).flatMap(Sidelight::leads).map(leads -> new LeadsView(leads.part(), leads.from(answers)
                .map(found -> found.stream().flatMap(lead -> one(exercise, leads, lead).stream()).toList())));
    }

    /** With what a part of a sheet can begin, if one can. */
    Optional<Sidelight.Retelling> retells(Viewer viewer, Exercise exercise) {
        return beside(viewer, exercise).flatMap(Sidelight::retells);
    }

    /** The words in which a path is told. */
    Optional<TimelineExercise> timeline(Viewer viewer) {
        return curriculum.modules(viewer).stream().flatMap(module -> module.exercises().stream())
                .filter(TimelineExercise.class::isInstance).map(TimelineExercise.class::cast).findFirst();
    }

    private Optional<Sidelight> beside(Viewer viewer, Exercise exercise) {
        return curriculum.sidelights(viewer).stream().filter(one -> one.exercise().equals(exercise.id())).findFirst();
    }

    private static Optional<LeadsView.One> one(WorksheetExercise exercise, Leads leads, Leads.Lead lead) {
        return exercise.parts().stream().filter(part -> part.id().equals(leads.part())).flatMap(part -> part.choices().stream())
                .map(WorksheetExercise.Choice::item).filter(item -> item.id().equals(lead.choice())).findFirst()
                .map(item -> new LeadsView.One(item.id(), item, lead.label()));
    }
}
