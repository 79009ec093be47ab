package club.parcours.gradebook;

import club.parcours.kernel.PersonId;

/**
 * A learner opened a link for the first time, or one whose place in the LMS's gradebook has changed: whoever judges may
 * tell again what is reached. Told in the transaction of the launch.
 */
public record LinkOpened(PersonId person) {}
