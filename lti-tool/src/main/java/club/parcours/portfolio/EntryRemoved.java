package club.parcours.portfolio;

import club.parcours.kernel.PersonId;

/**
 * An entry is in a portfolio no more; whoever keeps a copy of it removes it in the same transaction.
 *
 * @param replaced the room it came from took it out, for what it records instead, and need not be told; else its owner did
 */
public record EntryRemoved(PersonId person, EntryView entry, boolean replaced) {}
