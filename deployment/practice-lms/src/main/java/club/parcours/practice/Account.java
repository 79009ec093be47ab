package club.parcours.practice;

import java.util.List;
import java.util.Set;

/**
 * Somebody who can be chosen on the first page. All are invented, and their names say so.
 *
 * @param id        the bare number that becomes {@code sub}; the same numbers exist on both sites
 * @param given     given name
 * @param family    family name
 * @param named     whether launches carry names and mail
 * @param role      role in every course of this account
 * @param courses   ids of the courses the account may open; an administrator may open all
 * @param suspended whether the enrolment is suspended: the column stays, launches stop
 */
public record Account(String id, String given, String family, boolean named, Role role, Set<String> courses,
        boolean suspended) {

    /** The name the LMS itself shows. */
    public String name() {
        return given + " " + family;
    }

    /** An address in a domain that can belong to nobody. */
    public String mail() {
        return "user" + id + "@practice.example";
    }

    /** The name part of the launch's {@code ext} claim. */
    public String username() {
        return "user" + id;
    }

    /** Whether this account belongs to the course at the beginning, suspended or not. */
    public boolean enrolledIn(String course) {
        return courses.contains(course);
    }

    /** What a newcomer should know when choosing. */
    public List<String> remarks() {
        if (suspended) {
            return List.of("suspended from the beginning: the launch stops half-way");
        }
        if (!named) {
            return List.of("launches carry no name and no mail");
        }
        if (role == Role.STUDENT && !courses.contains("2")) {
            return List.of("not in the first course");
        }
        return List.of();
    }
}
