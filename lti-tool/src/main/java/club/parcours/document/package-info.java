/**
 * What a person makes of their portfolio to give it to somebody: a CV, a letter, a plan, as a PDF and as plain text.
 *
 * <p>Promises: a document is its maker's and nobody else sees it here; what is private in the portfolio stands in it only
 * when its owner switched it on; what is changed for a document changes nothing in the portfolio; the PDF is tagged, says
 * its language and its title, and is read in the right order, in scripts from right to left too; making one holds no
 * transaction. Rooms above may have their own sheets printed by its press. Refuses: to judge a document, to send it, to keep the finished file, to ask for age, origin or a photo.
 */
@NullMarked
package club.parcours.document;

import org.jspecify.annotations.NullMarked;
