/**
 * The book as files: those that come with the tool, those of an edition in a zip, and what is asked of either.
 *
 * <p>Promises: the same checks for the tests of the book and for whoever brings an edition, each mistake with file and line; a zip is
 * read within limits, and nothing of it is written anywhere by its own name.
 *
 * <p>Refuses: to know what the files mean to a learner; that is the curriculum's. The checks need libraries that the server does not
 * bring; it only reads.
 */
@NullMarked
package club.parcours.content;

import org.jspecify.annotations.NullMarked;
