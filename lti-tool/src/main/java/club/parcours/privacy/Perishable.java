package club.parcours.privacy;

import java.time.Instant;

/** A room that keeps something for a time only. Several times a day it is asked to let go of what is past it. */
public interface Perishable {
    /**
     * Removes what is past its time, of the organisation on whose behalf this is called; in a transaction of its own. Doing it
     * twice, or on two nodes at once, does no harm.
     *
     * @return how much went
     */
    int removeExpired(Instant now);
}
