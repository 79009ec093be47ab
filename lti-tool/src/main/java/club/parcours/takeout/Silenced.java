package club.parcours.takeout;

import club.parcours.kernel.PersonId;

/** Whoever spoke to this person is erased, and what they said is gone. @param addressee who may have taken it along */
public record Silenced(PersonId addressee) {
}
