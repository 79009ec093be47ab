package club.parcours.exercise;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Exercise;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Knows what stands around an exercise. */
@ApplicationScoped
class Ways {
    @Inject
    Curriculum curriculum;

    Onward out(Viewer viewer, Exercise exercise) {
        List<String> all = curriculum.module(exercise.module(), viewer).orElseThrow(NotFound::new)
                .exercises().stream().map(Exercise::id).toList();
        int here = all.indexOf(exercise.id());
        String module = "modules/" + exercise.module();
        return new Onward(module, here >= 0 && here + 1 < all.size() ? "exercises/" + all.get(here + 1) : module,
                curriculum.hasTwins(exercise.id(), viewer));
    }
}
