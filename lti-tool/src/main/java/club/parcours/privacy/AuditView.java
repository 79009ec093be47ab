package club.parcours.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing somebody changed.
 *
 * @param tenant the organisation it is about; none for the tool itself
 * @param person who did it, if it was no operator and is still known
 * @param deed   code of what was done
 * @param object id of what was changed
 * @param detail addresses and settings; never a name of a person or anything they said
 */
public record AuditView(UUID id, Instant at, Optional<UUID> tenant, boolean operator, Optional<String> person,
        String deed, Optional<UUID> object, String detail) {}
