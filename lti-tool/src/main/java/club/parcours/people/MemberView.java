package club.parcours.people;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody in a course, as a facilitator sees them.
 *
 * @param name the call name; where there is none, a label that stays the same, such as "Participant 3F2A"
 * @param role at their last launch
 * @param lastSeen empty for those who never came
 * @param left whether the roster is without them now
 * @param groups ids of the LMS's groups they are in
 * @param named whether the LMS tells their name
 */
public record MemberView(PersonId person, String name, Role role, Optional<Instant> lastSeen, boolean left,
        Set<String> groups, boolean named) {
    @Override
    public String toString() {
        return "MemberView[" + person + "]";
    }
}
