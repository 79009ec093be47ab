package club.parcours.portfolio;

import club.parcours.kernel.PersonId;
import java.util.UUID;

/** The owner of an entry said that nobody but they may see it; told within the same transaction. */
public record EntryHidden(PersonId person, UUID entry) {}
