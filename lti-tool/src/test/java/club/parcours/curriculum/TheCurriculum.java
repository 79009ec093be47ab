package club.parcours.curriculum;

import club.parcours.content.BookFiles;
import club.parcours.content.EditionFolder;
import club.parcours.content.Picture;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.launch.LaunchAccepted;
import club.parcours.people.Courses;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The real curriculum for tests of any room. */
public final class TheCurriculum {
    private static final Book BUILT_IN = Book.builtIn();

    private TheCurriculum() {
    }

    /** As the content jar brings it. */
    public static Curriculum asShipped() {
        return new Curriculum(editions(Path.of("target/no-editions"), Clock.systemUTC()), viewer -> Optional.empty());
    }

    /** The same, and the editions of a folder, for courses that these say. */
    public static Curriculum with(Path folder, Clock clock, Courses courses) {
        return new Curriculum(editions(folder, clock), courses::edition);
    }

    /** What binds a course to the edition of the tool at each launch. */
    public static Consumer<LaunchAccepted> binding(Courses courses) {
        Binder binder = new Binder();
        binder.editions = editions(Path.of("target/no-editions"), Clock.systemUTC());
        binder.courses = courses;
        return binder::arrived;
    }

    static Editions editions(Path folder, Clock clock) {
        return new Editions(BUILT_IN, new EditionFolder(folder), clock);
    }

    /**
     * Puts an edition into a folder, made from the one that comes with the tool.
     *
     * @param change of its files, by their names
     */
    public static void keep(Path folder, String version, UnaryOperator<Map<String, String>> change) throws IOException {
        Map<String, String> texts = new TreeMap<>(BookFiles.builtIn().texts());
        texts.computeIfPresent("programme.yaml", (name, text) -> text.replaceFirst("(?m)^version: .*$", "version: \"" + version + "\""));
        new EditionFolder(folder).keep(new BookFiles(new TreeMap<>(change.apply(texts))));
    }

    /** The same with a recording of some words in French. */
    public static void keep(Path folder, String version, String says, byte[] sound) throws IOException {
        Map<String, String> texts = new TreeMap<>(BookFiles.builtIn().texts());
        texts.computeIfPresent("programme.yaml", (name, text) -> text.replaceFirst("(?m)^version: .*$", "version: \"" + version + "\""));
        texts.put("fr/recordings.yaml", "recordings:\n  - id: one\n    says: \"" + says + "\"\n");
        new EditionFolder(folder).keep(new BookFiles(new TreeMap<>(texts), new TreeMap<>(Map.of("fr/recordings/one.ogg", ByteBuffer.wrap(sound)))));
    }

    /** The same with a picture on the card of the first module, in French. @return its name */
    public static String keepShowing(Path folder, String version, byte[] png) throws IOException {
        Map<String, String> texts = new TreeMap<>(BookFiles.builtIn().texts());
        texts.computeIfPresent("programme.yaml", (name, text) -> text.replaceFirst("(?m)^version: .*$", "version: \"" + version + "\""));
        texts.computeIfPresent("fr/01-welcome/card.md", (name, text) -> text + "\n![Une porte](../../pictures/door.png)\n");
        Picture picture = new Picture(ByteBuffer.wrap(png));
        new EditionFolder(folder).keep(new BookFiles(new TreeMap<>(texts), new TreeMap<>(), new TreeMap<>(Map.of("pictures/door.png", picture))));
        return picture.name();
    }

    /** What the courses of an organisation work on. */
    public static InUse inUse(Curriculum curriculum, Courses courses) {
        InUse inUse = new InUse();
        inUse.curriculum = curriculum;
        inUse.courses = courses;
        return inUse;
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
        /** To which editions they are bound. */
        public final Map<UUID, String> editions = new HashMap<>();
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
        public Optional<String> edition(Viewer viewer) {
            return Optional.ofNullable(editions.get(viewer.cohort()));
        }

        @Override
        public Map<String, Long> inUse() {
            return editions.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }

        @Override
        public Map<UUID, String> editions(PersonId person) {
            return Map.copyOf(editions);
        }

        @Override
        public Map<UUID, String> paths(PersonId person) {
            return Map.copyOf(paths);
        }
    }
}
