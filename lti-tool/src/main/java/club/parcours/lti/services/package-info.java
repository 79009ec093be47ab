/**
 * A platform's services: access tokens, the columns of its gradebook, scores and results, and
 * who is in a course.
 *
 * <p>It promises that a score is sent as the platforms we know expect it, that an expired token is renewed once, and
 * that every answer becomes one of a few outcomes one can act on. It refuses to retry, to wait and to remember what
 * was sent: that is the outbox's and the gradebook's part.
 */
@NullMarked
package club.parcours.lti.services;

import org.jspecify.annotations.NullMarked;
