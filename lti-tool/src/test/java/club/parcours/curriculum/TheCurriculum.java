package club.parcours.curriculum;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.Courses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The real curriculum for tests of any room. */
public final class TheCurriculum {
    private TheCurriculum() {
    }

    /** As the content jar brings it. */
    public static Curriculum asShipped() {
        return new Curriculum(Book.read());
    }

    /** What courses teach that follow the usual path. */
    public static Syllabus syllabus(Curriculum curriculum) {
        return syllabus(curriculum, new Chosen());
    }

    /** What courses teach that follow the paths these say. */
    public static Syllabus syllabus(Curriculum curriculum, Courses courses) {
        Syllabus syllabus = new Syllabus();
        syllabus.curriculum = curriculum;
        syllabus.courses = courses;
        return syllabus;
    }

    /** Courses without a database: the paths that were chosen, by course. */
    public static class Chosen extends Courses {
        public final Map<UUID, String> paths = new HashMap<>();
        /** In which somebody learns. */
        public Set<UUID> learning = Set.of(UUID.nameUUIDFromBytes(new byte[] {1}));

        @Override
        public Set<UUID> of(PersonId person) {
            return learning;
        }

        /** Who learns in which course, in order. */
        public final Map<UUID, List<PersonId>> learners = new HashMap<>();

        @Override
        public List<PersonId> learners(Optional<UUID> course, Optional<PersonId> after, int most) {
            List<PersonId> all = course.map(id -> learners.getOrDefault(id, List.of()))
                    .orElseGet(() -> learners.values().stream().flatMap(List::stream).distinct().toList());
            return all.stream().skip(after.map(last -> all.indexOf(last) + 1).orElse(0)).limit(most).toList();
        }

        @Override
        public Optional<String> path(Viewer viewer) {
            return Optional.ofNullable(paths.get(viewer.cohort()));
        }

        @Override
        public Map<UUID, String> paths(PersonId person) {
            return Map.copyOf(paths);
        }
    }
}
