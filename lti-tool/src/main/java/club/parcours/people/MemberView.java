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
 * @param called when those who run the course last called them
 */
public record MemberView(PersonId person, String name, Role role, Optional<Instant> lastSeen, boolean left,
        Set<String> groups, boolean named, Optional<Instant> called) {

    /** Somebody who was never called. */
    public MemberView(PersonId person, String name, Role role, Optional<Instant> lastSeen, boolean left, Set<String> groups,
            boolean named) {
        this(person, name, role, lastSeen, left, groups, named, Optional.empty());
    }

    @Override
    public String toString() {
        return "MemberView[" + person + "]";
    }
}
