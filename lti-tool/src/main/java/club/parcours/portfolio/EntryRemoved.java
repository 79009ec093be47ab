package club.parcours.portfolio;

import club.parcours.kernel.PersonId;

/** A person took an entry out of their portfolio; whoever keeps a copy of it removes it in the same transaction. */
public record EntryRemoved(PersonId person, EntryView entry) {}
