/**
 * What an operator needs: whether the tool is well, and a way to tell it about an LMS.
 *
 * <p>Promises: nothing here can be reached from another machine except the one word whether the tool is ready. Refuses:
 * passwords. Who can read the token in the data folder is the operator.
 */
@NullMarked
package club.parcours.ops;

import org.jspecify.annotations.NullMarked;
