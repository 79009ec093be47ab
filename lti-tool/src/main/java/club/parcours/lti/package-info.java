/**
 * LTI 1.3 as a library: who may launch us, what a launch says, and how we speak to a platform's services.
 *
 * <p>It promises that a {@link club.parcours.lti.Launch} exists only for a token whose signature, addressee, age,
 * nonce, deployment and browser were all checked, and that one such token is accepted once in the whole cluster.
 * Everything else ends in a {@link club.parcours.lti.LaunchRejected} with a {@link club.parcours.lti.Reason} that an
 * administrator can act on. Neither carries a token; texts that leave the room hold no control characters.
 *
 * <p>It refuses to know the club: no injection, no database, no HTTP framework, no clock of its own. What it needs
 * comes through four ports: {@link club.parcours.lti.Registrations}, {@link club.parcours.lti.ToolKeys},
 * {@link club.parcours.lti.OnceOnly} and {@link club.parcours.lti.PlatformHttp}.
 */
@NullMarked
package club.parcours.lti;

import org.jspecify.annotations.NullMarked;
