/**
 * A small LTI 1.3 platform to practise with: two sites, accounts to choose from, courses, a gradebook.
 *
 * <p>Promises: it reads the specification by itself and shares no code with the tool, so that a misunderstanding shows;
 * it answers as a Moodle 4.5 was seen to answer, even where that is odd; it misbehaves on request, each misbehaviour
 * having a name ({@link club.parcours.practice.Fault}); it listens on the loopback address only.
 *
 * <p>Refuses: to be a real LMS. It knows no password and no real person, and anyone who reaches it may act as anyone.
 */
@NullMarked
package club.parcours.practice;

import org.jspecify.annotations.NullMarked;
