package club.parcours.portfolio;

import club.parcours.kernel.PersonId;

/** A person put an entry into their portfolio, or other words into one; told within the same transaction. */
public record EntryRecorded(PersonId person, EntryView entry) {}
