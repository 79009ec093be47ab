package club.parcours.portfolio;

import club.parcours.kernel.PersonId;

/** A person took a step off their path; whoever keeps something of it removes it in the same transaction. */
public record StepRemoved(PersonId person, StepView step) {}
