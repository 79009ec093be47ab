package club.parcours.launch;

import java.util.Optional;
import java.util.UUID;

/** A room that remembers in which course a link was opened. */
public interface LinkMemory {
    /** The course of a link, by the id its LMS gives it. */
    Optional<UUID> courseOf(UUID registration, String deployment, String link);
}
