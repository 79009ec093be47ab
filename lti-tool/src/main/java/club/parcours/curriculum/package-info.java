/**
 * What the club teaches: modules, exercises, information cards, facilitators' guides, milestones, competences.
 *
 * <p>Promises: read-only and immutable; the edition that comes with the tool is read once, at start, from the content jar (pairs of languages
 * when first asked for), those of the operator's folder when a course first reads them, and again when they were not used for long; the same
 * identifiers in every language; a text that is missing in a language is there in the fallback language and says so; who wants plainer words reads the
 * twin of a text where it has one. A content file of the tool that is
 * broken stops the deployment with its name and the reason; where an edition of the folder is, its courses read that of the tool.
 *
 * <p>Of a course it knows the path it follows and the edition it is bound to, and nothing else.
 *
 * <p>Refuses: to know any person, answer or score; to keep anything in a database; to let raw HTML of an author pass.
 */
@NullMarked
package club.parcours.curriculum;

import org.jspecify.annotations.NullMarked;
