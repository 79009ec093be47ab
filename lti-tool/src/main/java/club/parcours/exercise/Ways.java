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
        int after = all.indexOf(exercise.id()) + 1;
        String module = "modules/" + exercise.module();
        return new Onward(module, after < all.size() ? "exercises/" + all.get(after) : module,
                curriculum.hasTwins(exercise.id(), viewer));
    }
}
