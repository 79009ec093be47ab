package club.parcours.practice;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The courses of one site. Safe for use by several threads. */
public final class Courses {

    private static final int LAST_LINK = 3;
    private static final int LAST_COURSE = 3;

    private final List<Course> seed;
    private final List<Course> all = new ArrayList<>();
    private int lastLink;
    private int lastCourse;

    /** A new course, and the new number of each activity by its old one. */
    record Copy(Course course, Map<String, String> links) {
    }

    /** All of them, for keeping them. */
    record Contents(List<Course> courses, int lastCourse, int lastLink) {
    }

    private Courses(List<Course> seed) {
        this.seed = seed;
        reset();
    }

    static Courses first(URI tool) {
        return seeded(tool, "PRINTEMPS", "Club de printemps", "SOIR", "Club du soir");
    }

    static Courses second(URI tool) {
        return seeded(tool, "LUNDI", "Atelier du lundi", "JEUDI", "Atelier du jeudi");
    }

    private static Courses seeded(URI tool, String label, String title, String otherLabel, String otherTitle) {
        return new Courses(List.of(
                new Course("2", label, title, List.of(module("1", "2", tool), path(tool)), List.of()),
                new Course("3", otherLabel, otherTitle, List.of(module("3", "3", tool)), List.of())));
    }

    private static Link module(String id, String course, URI tool) {
        return new Link(id, course, "1", "Mon parcours : la ligne de vie", "Module M2, avec une note sur 10.",
                URI.create(tool + "/app/open/modules/M2"), 10);
    }

    private static Link path(URI tool) {
        return new Link("2", "2", "1", "Le parcours complet",
                "Tout le parcours ; l’activité n’a pas de note à elle.", URI.create(tool + "/app/open/path"), 0);
    }

    /** Every course. */
    public synchronized List<Course> all() {
        return List.copyOf(all);
    }

    /** The course with this id. */
    public Optional<Course> find(String id) {
        return all().stream().filter(course -> course.id().equals(id)).findFirst();
    }

    /** The activity with this id, wherever it is. */
    public Optional<Link> link(String id) {
        return all().stream().flatMap(course -> course.links().stream()).filter(link -> link.id().equals(id))
                .findFirst();
    }

    /** Puts a new activity at the end of its course and gives it a number. */
    synchronized Link add(Link link) {
        Link made = link.numbered(String.valueOf(++lastLink));
        all.replaceAll(course -> course.id().equals(made.course()) ? course.with(made) : course);
        return made;
    }

    /** Copies a course with its activities; each gets a new number. */
    synchronized Copy copy(Course origin) {
        Course copy = origin.copied(String.valueOf(++lastCourse));
        Map<String, String> numbers = new LinkedHashMap<>();
        for (Link link : origin.links()) {
            Link made = link.copied(String.valueOf(++lastLink), copy.id());
            copy = copy.with(made);
            numbers.put(link.id(), made.id());
        }
        all.add(copy);
        return new Copy(copy, numbers);
    }

    synchronized void remove(Link link) {
        all.replaceAll(course -> course.without(link));
    }

    synchronized Contents contents() {
        return new Contents(all(), lastCourse, lastLink);
    }

    synchronized void restore(Contents contents) {
        all.clear();
        all.addAll(contents.courses());
        lastCourse = contents.lastCourse();
        lastLink = contents.lastLink();
    }

    synchronized void reset() {
        all.clear();
        all.addAll(seed);
        lastLink = LAST_LINK;
        lastCourse = LAST_COURSE;
    }
}
