/**
 * Doing the exercises of the curriculum: what was typed so far, what was handed in, and what of it goes into the
 * portfolio.
 *
 * <p>Promises: every tap and every pause in typing is kept; an answer and what it records in the portfolio are one
 * transaction; the same answer sent twice is recorded once; of two pages that were open at once
 * neither takes the place of what the other handed in before the person has chosen; what cannot be taken is given back unchanged with a reason at
 * its place. Refuses: to mark anyone, to know of milestones, to show one person's answers to another.
 */
@NullMarked
package club.parcours.exercise;

import org.jspecify.annotations.NullMarked;
