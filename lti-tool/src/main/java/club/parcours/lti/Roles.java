package club.parcours.lti;

import java.util.List;
import java.util.Set;

/**
 * What somebody is in this launch. Roles we do not know are left out, so an empty set means: least rights.
 *
 * @param context     roles in the course, including the principals of the sub-roles
 * @param subRoles    finer roles in the course
 * @param institution words of the institution's vocabulary, for example {@code Administrator}; no rights in a course
 * @param system      words of the system's vocabulary; no rights in a course
 * @param testUser    a teacher looks as a student: nothing of this counts
 */
public record Roles(Set<ContextRole> context, Set<SubRole> subRoles, Set<String> institution, Set<String> system,
                    boolean testUser) {
    /** A finer role: {@code membership/<principal>#<word>}. The principal decides what it is. */
    public record SubRole(ContextRole principal, String word) {}

    /** Roles by their names, full or short (Core 1.3, annex A.2). */
    public static Roles of(List<String> names) {
        return new RolesReader().read(names);
    }

    /** Whether the course gives this role, by itself or through one of its sub-roles. */
    public boolean has(ContextRole role) {
        return context.contains(role);
    }

    /** Whether the course gives this sub-role. */
    public boolean has(ContextRole principal, String word) {
        return subRoles.contains(new SubRole(principal, word));
    }

    /** Whether the institution or the system names an administrator. */
    public boolean administrates() {
        return institution.contains("Administrator") || system.contains("Administrator")
                || system.contains("SysAdmin");
    }
}
