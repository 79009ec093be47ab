package club.parcours.people;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import java.time.Instant;

/**
 * Somebody in a course, as a facilitator sees them.
 *
 * @param name the call name; where there is none, a label that stays the same, such as "Participant 3F2A"
 * @param role at their last launch
 */
public record MemberView(PersonId person, String name, Role role, Instant lastSeen) {
    @Override
    public String toString() {
        return "MemberView[" + person + "]";
    }
}
