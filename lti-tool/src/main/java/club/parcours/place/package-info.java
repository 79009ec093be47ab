/**
 * What there is near a group: places and contacts of the organisation and of the course, shown to learners in the modules.
 *
 * <p>Promises: a module's places in one statement; an address is a web address of http or https, or none; at most fifty in a
 * course and fifty in an organisation, whoever adds at the same time; a copied course has those of the course it comes
 * from, and changes its own alone. Refuses: to keep anything about a person, and to translate: these are the
 * organisation's own words.
 */
@NullMarked
package club.parcours.place;

import org.jspecify.annotations.NullMarked;
