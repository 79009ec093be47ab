package club.parcours.portfolio;

import club.parcours.kernel.PersonId;
import java.util.Optional;

/**
 * A person put an entry into their portfolio, or other words into one; told within the same transaction.
 *
 * @param before the entry as it stood until now; nothing if it is new
 */
public record EntryRecorded(PersonId person, EntryView entry, Optional<EntryView> before) {}
