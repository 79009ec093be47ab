package club.parcours.outbox;

import java.time.Duration;

/** What became of a parcel. */
public sealed interface Outcome {
    /** It is delivered, or there is nothing left to deliver. */
    record Done() implements Outcome {}

    /**
     * It could not be delivered now. Waits at least this long, and longer the more often it was tried: 10 s, 1 min,
     * 5 min, 30 min, 2 h, then every 6 h for seven days; after that {@link ParcelHandler#givenUp} is called.
     */
    record Later(Duration atLeast) implements Outcome {}

    /** Its time has not come, which is no failure: it is due again after this, and the attempt does not count. */
    record NotYet(Duration rest) implements Outcome {}

    /** It never can be delivered as it stands; the code is kept for the operator. */
    record Dead(String reason) implements Outcome {}
}
