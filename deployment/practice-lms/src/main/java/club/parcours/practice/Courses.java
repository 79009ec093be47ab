package club.parcours.practice;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The courses of one site. */
public final class Courses {

    private final List<Course> all;

    private Courses(List<Course> all) {
        this.all = all;
    }

    static Courses first(URI tool) {
        return seeded(tool, "PRINTEMPS", "Club de printemps", "SOIR", "Club du soir");
    }

    static Courses second(URI tool) {
        return seeded(tool, "LUNDI", "Atelier du lundi", "JEUDI", "Atelier du jeudi");
    }

    private static Courses seeded(URI tool, String label, String title, String otherLabel, String otherTitle) {
        return new Courses(List.of(
                new Course("2", label, title, List.of(module("1", "2", tool), path(tool))),
                new Course("3", otherLabel, otherTitle, List.of(module("3", "3", tool)))));
    }

    private static Link module(String id, String course, URI tool) {
        return new Link(id, course, "Mon parcours : la ligne de vie", "Module M2, avec une note sur 10.",
                URI.create(tool + "/app/open/modules/M2"), 10);
    }

    private static Link path(URI tool) {
        return new Link("2", "2", "Le parcours complet", "Tout le parcours ; l’activité n’a pas de note à elle.",
                URI.create(tool + "/app/open/path"), 0);
    }

    /** Every course. */
    public List<Course> all() {
        return all;
    }

    /** The course with this id. */
    public Optional<Course> find(String id) {
        return all.stream().filter(course -> course.id().equals(id)).findFirst();
    }

    /** The activity with this id, wherever it is. */
    public Optional<Link> link(String id) {
        return all.stream().flatMap(course -> course.links().stream()).filter(link -> link.id().equals(id)).findFirst();
    }
}
