/**
 * What an organisation itself calls competences: its own frameworks, with versions, whose terms stand as tags beside those of
 * Europe, RECTEC and ESCO.
 *
 * <p>Promises: a version that was published never changes and stays readable; what is changed is a draft, and publishing it
 * makes the next version; a table is taken whole or not at all, with what is wrong line by line; the words for all claims of
 * a page cost at most two statements, and none for half a minute afterwards. Refuses: to let anybody but the referents of
 * the organisation change one, to alter what a claim carries, and to keep anything about a person.
 */
@NullMarked
package club.parcours.framework;

import org.jspecify.annotations.NullMarked;
