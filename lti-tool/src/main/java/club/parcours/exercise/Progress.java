package club.parcours.exercise;

import club.parcours.kernel.PersonId;

/** That a person has something on an exercise. */
record Progress(PersonId person, String exercise, boolean passed) {}
