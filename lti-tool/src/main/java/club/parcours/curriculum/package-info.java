/**
 * What the club teaches: modules, exercises, information cards, facilitators' guides, milestones, competences.
 *
 * <p>Promises: read-only and immutable; read once, at start, from the content jar (pairs of languages when first asked for); the same identifiers in every
 * language; a text that is missing in a language is there in the fallback language and says so; who wants plainer words reads the
 * twin of a text where it has one. A content file that is
 * broken stops the deployment with its name and the reason.
 *
 * <p>Of a course it knows the path it follows, and nothing else.
 *
 * <p>Refuses: to know any person, answer or score; to keep anything in a database; to let raw HTML of an author pass.
 */
@NullMarked
package club.parcours.curriculum;

import org.jspecify.annotations.NullMarked;
