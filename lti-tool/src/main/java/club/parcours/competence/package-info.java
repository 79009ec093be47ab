/**
 * What a person says they can do, on which level, and what shows it: seen by themselves, by somebody who knows them, and
 * by those who run their course.
 *
 * <p>Promises: what each of the three says stands beside what the others say, and nobody can alter another's; a level has
 * a rule of evidence, and who does not meet it is told what is missing; a claim is private until it is shown; whoever is
 * asked sees what was chosen for them and nothing else. Refuses: to judge anybody, to know of exercises and milestones.
 */
@NullMarked
package club.parcours.competence;

import org.jspecify.annotations.NullMarked;
