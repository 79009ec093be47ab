package club.parcours.people;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody in a course, as a list reads them: nothing that is watched for changes, and names still sealed. */
record Member(UUID id, byte @Nullable [] callName, byte @Nullable [] lmsName, Role role, @Nullable Instant lastSeen,
        @Nullable Instant leftAt, @Nullable String groupsIn, @Nullable Instant calledAt) {
    /** What they are called, if anybody said. */
    byte @Nullable [] sealedName() {
        return callName == null ? lmsName : callName;
    }

    PersonId person() {
        return new PersonId(id);
    }

    MemberView view(String name) {
        return new MemberView(person(), name, role, Optional.ofNullable(lastSeen), leftAt != null, groups(),
                lmsName != null, Optional.ofNullable(calledAt));
    }

    private Set<String> groups() {
        return groupsIn == null ? Set.of() : groupsIn.lines().collect(Collectors.toUnmodifiableSet());
    }
}
