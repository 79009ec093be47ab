package club.parcours.people;

import static club.parcours.lti.ContextRole.INSTRUCTOR;
import static club.parcours.lti.ContextRole.LEARNER;
import static club.parcours.lti.ContextRole.MENTOR;

import club.parcours.kernel.Role;
import club.parcours.lti.Roles;
import club.parcours.lti.Roles.SubRole;
import java.util.List;

/**
 * What somebody may do here (decision 17). Whoever has a role in the course acts in it; a role in the institution or the
 * system opens nothing in a course. What is unknown gives nothing.
 */
record LocalRole(Roles roles, boolean adminsAreReferents) {
    private static final String ASSISTANT = "TeachingAssistant";

    Role role() {
        if (roles.has(INSTRUCTOR)) {
            return assistsOnly() ? Role.CO_FACILITATOR : Role.FACILITATOR;
        }
        if (roles.has(LEARNER)) {
            return Role.PARTICIPANT;
        }
        if (roles.has(MENTOR)) {
            return Role.MENTOR;
        }
        return adminsAreReferents && roles.administrates() ? Role.REFERENT : Role.NONE;
    }

    /** An assistant's principal role comes along; only the finer role tells. */
    private boolean assistsOnly() {
        List<String> finer = roles.subRoles().stream().filter(sub -> sub.principal() == INSTRUCTOR)
                .map(SubRole::word).toList();
        return !finer.isEmpty() && finer.stream().allMatch(word -> word.startsWith(ASSISTANT));
    }
}
